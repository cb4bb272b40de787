/** Named, typed, unit-bearing values about a subject. The catalog is the one list of them. */
@NullMarked
package io.parapet.policies.feature;

import org.jspecify.annotations.NullMarked;
