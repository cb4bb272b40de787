/** The shared vocabulary of harm: what it is, how bad, and which lane it is judged in. */
@NullMarked
package io.parapet.policies.harm;

import org.jspecify.annotations.NullMarked;
