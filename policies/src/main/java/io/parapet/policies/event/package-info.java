/** What happened, in event time. No event can carry the text of a message that was not reported. */
@NullMarked
package io.parapet.policies.event;

import org.jspecify.annotations.NullMarked;
