/** The tools of a policy author, on the command line. */
@NullMarked
package io.parapet.policies.cli;

import org.jspecify.annotations.NullMarked;
