package io.parapet.classifier.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Made-up messages of 120 characters, about as many words as real ones have. */
final class Messages {
  static final int LENGTH = 120;

  private static final String[] WORDS = {
    "hey",
    "are",
    "you",
    "coming",
    "tonight",
    "i",
    "will",
    "bring",
    "the",
    "cake",
    "and",
    "some",
    "people",
    "from",
    "work",
    "call",
    "me",
    "when",
    "home",
    "please",
    "win",
    "free",
    "prize",
    "now",
    "stupid",
    "idiot",
    "don't",
    "know",
    "what",
    "that",
    "means",
    "http://a.example/x",
    "7pm",
    ":)",
    "wonderful",
    "tomorrow",
    "everything",
    "because",
    "nobody",
    "yesterday",
    "message",
    "kill"
  };

  private Messages() {}

  static List<String> random(int count, long seed) {
    Random random = new Random(seed);
    List<String> messages = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      StringBuilder text = new StringBuilder();
      while (text.length() < LENGTH) {
        text.append(WORDS[random.nextInt(WORDS.length)]).append(' ');
      }
      messages.add(text.substring(0, LENGTH));
    }
    return messages;
  }
}
