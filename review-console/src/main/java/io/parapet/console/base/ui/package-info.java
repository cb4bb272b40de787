/** The frame around every view: login, navigation, language, keys. */
@NullMarked
package io.parapet.console.base.ui;

import org.jspecify.annotations.NullMarked;
