/** What automation does, and the switches for it. */
@NullMarked
package io.parapet.console.automation.ui;

import org.jspecify.annotations.NullMarked;
