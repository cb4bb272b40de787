/** Makes the topics and fills the one of policies, so that the jobs find what they read. */
@NullMarked
package io.parapet.stream.topic;

import org.jspecify.annotations.NullMarked;
