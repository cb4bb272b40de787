/** The content of a report, which is only ever open in memory. */
@NullMarked
package io.parapet.policies.report;

import org.jspecify.annotations.NullMarked;
