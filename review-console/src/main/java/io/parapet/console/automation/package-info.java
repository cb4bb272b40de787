/** How far policies may act by themselves, what they did, and how people stop and undo it. */
@NullMarked
package io.parapet.console.automation;

import org.jspecify.annotations.NullMarked;
