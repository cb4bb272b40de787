package io.parapet.classifier.text;

import io.parapet.classifier.vocabulary.PieceHash;
import io.parapet.classifier.vocabulary.Vocabulary;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Tells the language of a message by its most frequent words; says so when it cannot tell. */
public final class Languages {
  /** BCP 47 tag for a language that could not be told. */
  public static final String UNKNOWN = "und";

  private final List<String> tags = new ArrayList<>();
  private final Vocabulary words;
  private final int[] languagesOfWord;

  private Languages(List<String> lines) {
    Map<Integer, Integer> masks = new LinkedHashMap<>();
    for (String line : lines) {
      String[] fields = line.split(" ");
      for (int i = 1; i < fields.length; i++) {
        masks.merge(PieceHash.of(fields[i], true), 1 << tags.size(), (a, b) -> a | b);
      }
      tags.add(fields[0]);
    }
    this.words = new Vocabulary(masks.keySet().stream().mapToInt(Integer::intValue).toArray());
    this.languagesOfWord = masks.values().stream().mapToInt(Integer::intValue).toArray();
  }

  /** The languages that come with Parapet: English, German, Portuguese and four more. */
  public static Languages bundled() {
    try (InputStream in = Languages.class.getResourceAsStream("frequent-words.txt")) {
      if (in == null) {
        throw new IllegalStateException("the jar lacks frequent-words.txt");
      }
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return new Languages(text.lines().filter(line -> !line.startsWith("#")).toList());
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read frequent-words.txt", e);
    }
  }

  /** The language with the most frequent words; {@link #UNKNOWN} when none leads. */
  public String of(Message message) {
    long votes = 0; // eight bits for each of up to eight languages
    int counted = Math.min(message.words(), 255);
    for (int word = 0; word < counted; word++) {
      votes += spread(masks(message, word));
    }
    int leader = 0;
    boolean alone = false;
    for (int language = 0; language < tags.size(); language++) {
      int lead = count(votes, language) - count(votes, leader);
      alone = lead > 0 || (lead < 0 && alone) || (language == leader && lead == 0);
      leader = lead > 0 ? language : leader;
    }
    return alone && count(votes, leader) > 0 ? tags.get(leader) : UNKNOWN;
  }

  private int masks(Message message, int word) {
    int hash = PieceHash.start(true);
    for (int i = message.from(word); i < message.to(word); i++) {
      hash = PieceHash.append(hash, message.text().charAt(i));
    }
    int found = words.find(hash);
    return found == Vocabulary.UNKNOWN ? 0 : languagesOfWord[found - Vocabulary.FIRST];
  }

  /** Each set bit becomes one vote in the eight bits of its language. */
  private static long spread(int mask) {
    long votes = 0;
    for (int bits = mask; bits != 0; bits &= bits - 1) {
      votes += 1L << (8 * Integer.numberOfTrailingZeros(bits));
    }
    return votes;
  }

  private static int count(long votes, int language) {
    return (int) (votes >>> (8 * language)) & 0xFF;
  }
}
