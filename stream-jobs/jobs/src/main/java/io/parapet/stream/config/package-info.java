/** What can be set when a job starts, with its defaults. */
@NullMarked
package io.parapet.stream.config;

import org.jspecify.annotations.NullMarked;
