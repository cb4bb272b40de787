/**
 * Text conditions over reported content: phrases, boolean and proximity queries, over the text as
 * written and as normalised. A word-level Aho-Corasick automaton answers nearly all of them in one
 * pass; Lucene answers the rest, and only where the automaton has let it through.
 */
@NullMarked
package io.parapet.policies.engine.text;

import org.jspecify.annotations.NullMarked;
