/** Keeps the work bearable: how much a person sees a day, breaks, what they ask not to see. */
@NullMarked
package io.parapet.console.wellness;

import org.jspecify.annotations.NullMarked;
