/** Says what other policies would have made of what the archive holds. */
@NullMarked
package io.parapet.stream.backtest;

import org.jspecify.annotations.NullMarked;
