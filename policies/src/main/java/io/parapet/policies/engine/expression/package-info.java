/**
 * Conditions and scores: parsed and type-checked with CEL against the feature catalogue, and a
 * plain interpreter of the checked tree, which defines what an expression means.
 */
@NullMarked
package io.parapet.policies.engine.expression;

import org.jspecify.annotations.NullMarked;
