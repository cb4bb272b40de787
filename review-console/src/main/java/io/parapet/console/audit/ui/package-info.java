/** The audit as auditors read it. */
@NullMarked
package io.parapet.console.audit.ui;

import org.jspecify.annotations.NullMarked;
