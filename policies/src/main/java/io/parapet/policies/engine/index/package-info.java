/**
 * Finds the policies that hold for a subject without asking each of them: conditions are lowered
 * from their checked trees, every test of a single feature becomes rows of bits, and only what
 * survives all rows is looked at one by one.
 */
@NullMarked
package io.parapet.policies.engine.index;

import org.jspecify.annotations.NullMarked;
