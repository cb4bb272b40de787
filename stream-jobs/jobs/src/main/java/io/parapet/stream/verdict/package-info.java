/** Sends verdicts, and what else the job finds, to their topics. */
@NullMarked
package io.parapet.stream.verdict;

import org.jspecify.annotations.NullMarked;
