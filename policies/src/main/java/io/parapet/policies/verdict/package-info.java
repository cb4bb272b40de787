/** What the policies say of a subject, what follows from it, and why. */
@NullMarked
package io.parapet.policies.verdict;

import org.jspecify.annotations.NullMarked;
