/**
 * Says what other policies would have made of what was: of what the archive holds, asked anew, or
 * of what topics hold, judged anew.
 */
@NullMarked
package io.parapet.stream.backtest;

import org.jspecify.annotations.NullMarked;
