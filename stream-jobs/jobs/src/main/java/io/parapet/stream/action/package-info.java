/** What is done without waiting for a person; nothing while automatic measures are in shadow. */
@NullMarked
package io.parapet.stream.action;

import org.jspecify.annotations.NullMarked;
