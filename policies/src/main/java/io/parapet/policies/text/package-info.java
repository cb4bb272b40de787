/**
 * Text made comparable: what a writer did to hide a word is undone, and every character still knows
 * where it stood in the original. Shared by text policies and the classifier.
 */
@NullMarked
package io.parapet.policies.text;

import org.jspecify.annotations.NullMarked;
