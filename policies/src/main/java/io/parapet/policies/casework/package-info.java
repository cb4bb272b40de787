/** A case: what people are asked to judge, and what the stream knows of it. */
@NullMarked
package io.parapet.policies.casework;

import org.jspecify.annotations.NullMarked;
