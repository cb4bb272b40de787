/**
 * Keeps reported content encrypted under a key of its own, so that destroying the key erases it.
 */
@NullMarked
package io.parapet.policies.sealed;

import org.jspecify.annotations.NullMarked;
