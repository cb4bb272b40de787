/** The policy studio: tune, try on what really happened, and only then propose. */
@NullMarked
package io.parapet.console.policy;

import org.jspecify.annotations.NullMarked;
