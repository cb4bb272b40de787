/** What evaluating policies costs, beside other engines on the same rules and events. */
@NullMarked
package io.parapet.policies.benchmarks;

import org.jspecify.annotations.NullMarked;
