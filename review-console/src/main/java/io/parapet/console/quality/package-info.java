/**
 * How well people agree: blind second reviews, golden cases, kappa. Nothing here ranks a person.
 */
@NullMarked
package io.parapet.console.quality;

import org.jspecify.annotations.NullMarked;
