/** What a person ruled, and the appeal against it. */
@NullMarked
package io.parapet.policies.decision;

import org.jspecify.annotations.NullMarked;
