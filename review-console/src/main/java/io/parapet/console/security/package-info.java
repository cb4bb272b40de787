/** Who may come in, and what they may do. */
@NullMarked
package io.parapet.console.security;

import org.jspecify.annotations.NullMarked;
