/**
 * Starts the parts of the local stack in the order of their health, keeps them running, and takes
 * them down together.
 */
@NullMarked
package io.parapet.local.supervisor;

import org.jspecify.annotations.NullMarked;
