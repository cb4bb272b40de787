/**
 * Finds campaigns: many senders who write nearly the same, or send the same link domain, to
 * strangers. What is found comes back into the screening as signals about each member.
 */
@NullMarked
package io.parapet.stream.campaign;

import org.jspecify.annotations.NullMarked;
