package io.parapet.classifier.dataset;

import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Texts made from templates, for harms that have little or no data, and for neutral mentions of
 * groups. Those to measure on have templates and choices of their own, which are never learned
 * from. What a model learns here it has not learned from people: its scores are kept apart in every
 * table.
 */
public final class Synthetic {
  static final String TO_LEARN = "synthetic.txt";
  private static final String KEPT = "synthetic-kept.txt";
  private static final Pattern SLOT = Pattern.compile("\\{(\\w+)}");
  private static final int FEWEST_PER_TEMPLATE = 16;

  /** Everyday talk varies most. */
  private static final Map<String, Integer> MORE = Map.of("everyday", 40);

  private static final int DEEPEST = 4;

  private static final List<Map.Entry<String, String>> CONTRACTIONS =
      List.of(
          Map.entry("i am ", "i'm "),
          Map.entry("I am ", "I'm "),
          Map.entry("do not ", "don't "),
          Map.entry("can not ", "can't "),
          Map.entry("did not ", "didn't "),
          Map.entry("i will ", "i'll "),
          Map.entry("you are ", "you're "),
          Map.entry("it is ", "it's "),
          Map.entry("would not ", "wouldn't "),
          Map.entry("does not ", "doesn't "));

  private final Map<String, List<String>> slots = new HashMap<>();
  private final Map<String, String> meanings = new HashMap<>();
  private final List<Template> templates = new ArrayList<>();
  private final String file;
  private final Random random;

  /**
   * One template.
   *
   * @param set the name of its set
   * @param meaning what its texts carry
   * @param pattern with slots in braces
   */
  private record Template(String set, String meaning, String pattern) {}

  private Synthetic(String file, long seed) {
    this.file = file;
    this.random = new Random(seed);
    for (String line : LabelMap.lines(file)) {
      switch (line.charAt(0)) {
        case '@' -> slots.put(name(line), List.of(value(line).split(" / ")));
        case '%' -> meanings.put(name(line), value(line));
        default -> templates.add(template(line));
      }
    }
  }

  /** All texts; the same for the same seed. What both sorts of templates happen to make is kept. */
  public static List<KnownText> generate(long seed) {
    List<KnownText> kept = new Synthetic(KEPT, seed + 1).texts();
    Set<Integer> letters = kept.stream().map(text -> Split.group(text.text())).collect(toSet());
    List<KnownText> texts = new ArrayList<>(new Synthetic(TO_LEARN, seed).texts());
    texts.removeIf(text -> letters.contains(Split.group(text.text())));
    texts.addAll(kept);
    return texts;
  }

  private static String name(String line) {
    return line.substring(1, line.indexOf(" = "));
  }

  private static String value(String line) {
    return line.substring(line.indexOf(" = ") + 3);
  }

  private Template template(String line) {
    String[] fields = line.split(" \\| ", 3);
    if (fields.length < 3) {
      throw new IllegalStateException(file + ": expected set | meaning | template, not " + line);
    }
    return new Template(fields[0], meaning(fields[1]), fields[2]);
  }

  private String meaning(String field) {
    String named = field.startsWith("%") ? meanings.get(field.substring(1)) : field;
    if (named == null) {
      throw new IllegalStateException(file + ": nothing is named " + field);
    }
    return named;
  }

  private List<KnownText> texts() {
    List<KnownText> texts = new ArrayList<>();
    for (int i = 0; i < templates.size(); i++) {
      Template template = templates.get(i);
      int group = Split.hash(file + " template " + i);
      for (String text : variants(template)) {
        texts.add(
            new KnownText(
                "synthetic-" + template.set(),
                template.meaning(),
                text,
                LabelMap.parse(template.meaning()),
                group,
                file.equals(KEPT)));
      }
    }
    return texts;
  }

  private Set<String> variants(Template template) {
    Set<String> variants = new LinkedHashSet<>();
    int wanted = wanted(template);
    for (int i = 0; i < wanted; i++) {
      variants.add(vary(fill(template.pattern(), 0)));
    }
    return variants;
  }

  /** As many as its richest slot has choices, so that most of them are seen. */
  private int wanted(Template template) {
    int most = MORE.getOrDefault(template.set(), FEWEST_PER_TEMPLATE);
    Matcher slot = SLOT.matcher(template.pattern());
    while (slot.find()) {
      most = Math.max(most, choices(slot.group(1)).size());
    }
    return most;
  }

  private List<String> choices(String slot) {
    List<String> choices = slots.get(slot);
    if (choices == null) {
      throw new IllegalStateException(file + ": no slot is named " + slot);
    }
    return choices;
  }

  private String fill(String pattern, int depth) {
    if (depth > DEEPEST) {
      throw new IllegalStateException("slots nest too deep in: " + pattern);
    }
    Matcher slot = SLOT.matcher(pattern);
    StringBuilder filled = new StringBuilder();
    while (slot.find()) {
      List<String> choices = choices(slot.group(1));
      String choice = choices.get(random.nextInt(choices.size()));
      slot.appendReplacement(filled, Matcher.quoteReplacement(fill(choice, depth + 1)));
    }
    return slot.appendTail(filled)
        .toString()
        .replaceAll("(^| )-(?= |$)", " ")
        .replaceAll(" +", " ")
        .strip();
  }

  /** People write in different ways: case, endings, shortened and mistyped words. */
  private String vary(String text) {
    String varied = random.nextInt(3) == 0 ? text : capitalised(text);
    varied = random.nextBoolean() ? contracted(varied) : varied;
    varied = random.nextInt(4) == 0 ? shortened(varied) : varied;
    varied = random.nextInt(6) == 0 ? mistyped(varied) : varied;
    varied = random.nextInt(12) == 0 ? varied.toUpperCase(Locale.ROOT) : varied;
    return switch (random.nextInt(8)) {
      case 0 -> varied + ".";
      case 1 -> varied + "!!";
      case 2 -> varied + "...";
      default -> varied;
    };
  }

  private static String shortened(String text) {
    return text.replace("you", "u").replace("are ", "r ").replace("going to", "gonna");
  }

  /** As most people write it; half of them leave out the apostrophe. */
  private String contracted(String text) {
    String apostrophe = random.nextBoolean() ? "'" : "";
    String contracted = text;
    for (Map.Entry<String, String> form : CONTRACTIONS) {
      contracted = contracted.replace(form.getKey(), form.getValue().replace("'", apostrophe));
    }
    return contracted;
  }

  /** Two neighbouring letters change places. */
  private String mistyped(String text) {
    int at = random.nextInt(Math.max(1, text.length() - 1));
    boolean letters =
        at + 1 < text.length()
            && Character.isLetter(text.charAt(at))
            && Character.isLetter(text.charAt(at + 1));
    return letters
        ? text.substring(0, at) + text.charAt(at + 1) + text.charAt(at) + text.substring(at + 2)
        : text;
  }

  private static String capitalised(String text) {
    return text.isEmpty() ? text : Character.toUpperCase(text.charAt(0)) + text.substring(1);
  }
}
