/** What the platform calls: verdicts, reports and appeals, version 1. */
@NullMarked
package io.parapet.console.api;

import org.jspecify.annotations.NullMarked;
