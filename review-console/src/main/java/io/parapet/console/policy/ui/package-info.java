/** The policy studio as people see it. */
@NullMarked
package io.parapet.console.policy.ui;

import org.jspecify.annotations.NullMarked;
