/** Policies as files: YAML in, with every mistake at its line and column; YAML out unharmed. */
@NullMarked
package io.parapet.policies.policy.file;

import org.jspecify.annotations.NullMarked;
