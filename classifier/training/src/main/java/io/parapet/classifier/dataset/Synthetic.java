package io.parapet.classifier.dataset;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Texts made from templates, for harms that have little or no data, and for neutral mentions of
 * groups. Templates kept back for measuring are never learned from. What a model learns here it has
 * not learned from people: its scores are kept apart in every table.
 */
public final class Synthetic {
  private static final String FILE = "synthetic.txt";
  private static final Pattern SLOT = Pattern.compile("\\{(\\w+)}");
  private static final int PER_TEMPLATE = 20;
  private static final int ONE_KEPT_IN = 5;
  private static final int DEEPEST = 4;

  private final Map<String, List<String>> slots = new HashMap<>();
  private final List<Template> templates = new ArrayList<>();
  private final Random random;

  /**
   * One template.
   *
   * @param set the name of its set
   * @param meaning what its texts carry
   * @param pattern with slots in braces
   */
  private record Template(String set, String meaning, String pattern) {}

  private Synthetic(List<String> lines, long seed) {
    random = new Random(seed);
    for (String line : lines) {
      if (line.startsWith("@")) {
        String[] sides = line.substring(1).split(" = ", 2);
        slots.put(sides[0], List.of(sides[1].split(" / ")));
      } else {
        String[] fields = line.split(" \\| ", 3);
        templates.add(new Template(fields[0], fields[1], fields[2]));
      }
    }
  }

  /** All texts; the same for the same seed. */
  public static List<KnownText> generate(long seed) {
    return new Synthetic(LabelMap.lines(FILE), seed).generate();
  }

  private List<KnownText> generate() {
    List<KnownText> texts = new ArrayList<>();
    for (int i = 0; i < templates.size(); i++) {
      Template template = templates.get(i);
      boolean kept = i % ONE_KEPT_IN == ONE_KEPT_IN - 1;
      for (String text : variants(template.pattern())) {
        texts.add(
            new KnownText(
                "synthetic-" + template.set(),
                template.meaning(),
                text,
                LabelMap.parse(template.meaning()),
                Split.hash("template " + i),
                kept));
      }
    }
    return texts;
  }

  private Set<String> variants(String pattern) {
    Set<String> variants = new LinkedHashSet<>();
    for (int i = 0; i < PER_TEMPLATE; i++) {
      variants.add(vary(fill(pattern, 0)));
    }
    return variants;
  }

  private String fill(String pattern, int depth) {
    if (depth > DEEPEST) {
      throw new IllegalStateException("slots nest too deep in: " + pattern);
    }
    Matcher slot = SLOT.matcher(pattern);
    StringBuilder filled = new StringBuilder();
    while (slot.find()) {
      List<String> choices = slots.get(slot.group(1));
      if (choices == null) {
        throw new IllegalStateException("no slot is named " + slot.group(1));
      }
      String choice = choices.get(random.nextInt(choices.size()));
      slot.appendReplacement(filled, Matcher.quoteReplacement(fill(choice, depth + 1)));
    }
    return slot.appendTail(filled).toString().replace("-", "").replaceAll(" +", " ").strip();
  }

  /** People write in different ways: case, endings, shortened words. */
  private String vary(String text) {
    String varied = random.nextInt(3) == 0 ? text : capitalised(text);
    varied = random.nextInt(4) == 0 ? varied.replace("you", "u").replace("your", "ur") : varied;
    varied = random.nextInt(12) == 0 ? varied.toUpperCase(java.util.Locale.ROOT) : varied;
    return switch (random.nextInt(6)) {
      case 0 -> varied + ".";
      case 1 -> varied + "!!";
      case 2 -> varied + "...";
      default -> varied;
    };
  }

  private static String capitalised(String text) {
    return text.isEmpty() ? text : Character.toUpperCase(text.charAt(0)) + text.substring(1);
  }
}
