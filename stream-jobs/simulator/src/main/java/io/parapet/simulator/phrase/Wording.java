package io.parapet.simulator.phrase;

import io.parapet.simulator.world.Language;

/**
 * The words of one message: composed when asked for, so that they need not be kept.
 *
 * @param seed what is different about this message
 */
public record Wording(Language language, Voice voice, long seed) {
  /** The text; always the same. */
  public String text() {
    return Phrasebook.of(language).compose(voice, seed);
  }
}
