/**
 * The walk of an input through keyed state: by pair, by sender, by recipient or conversation. Each
 * stage counts the input first and then stamps its features on it.
 */
@NullMarked
package io.parapet.stream.feature;

import org.jspecify.annotations.NullMarked;
