/** What people's rulings say of the policies that called them. */
@NullMarked
package io.parapet.policies.feedback;

import org.jspecify.annotations.NullMarked;
