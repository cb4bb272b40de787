/** Where people judge cases, and where the platform asks for verdicts and hands in reports. */
@NullMarked
package io.parapet.console;

import org.jspecify.annotations.NullMarked;
