/** Appeals as those who judge them see them. */
@NullMarked
package io.parapet.console.appeal.ui;

import org.jspecify.annotations.NullMarked;
