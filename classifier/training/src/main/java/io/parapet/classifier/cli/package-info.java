/** The command line: train, evaluate, benchmark, score, explain, card. */
@NullMarked
package io.parapet.classifier.cli;

import org.jspecify.annotations.NullMarked;
