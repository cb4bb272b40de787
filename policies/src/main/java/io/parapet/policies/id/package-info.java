/** Names of things. Each is its own type, so that a case is never mistaken for an account. */
@NullMarked
package io.parapet.policies.id;

import org.jspecify.annotations.NullMarked;
