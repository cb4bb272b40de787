/**
 * The command line of those who answer for automation: who may restrict by itself, what is stopped,
 * what is taken back. All of it goes over the topic of controls, as the console's does.
 */
@NullMarked
package io.parapet.stream.control;

import org.jspecify.annotations.NullMarked;
