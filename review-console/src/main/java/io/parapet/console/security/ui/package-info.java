/** Who may do what, as those who answer for it see it. */
@NullMarked
package io.parapet.console.security.ui;

import org.jspecify.annotations.NullMarked;
