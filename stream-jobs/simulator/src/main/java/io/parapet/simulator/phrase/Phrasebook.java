package io.parapet.simulator.phrase;

import io.parapet.simulator.chance.Chance;
import io.parapet.simulator.setting.Yaml;
import io.parapet.simulator.world.Language;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Templates of one language, with slots such as {@code {name}} that are filled from lists. */
final class Phrasebook {
  private static final Pattern SLOT = Pattern.compile("\\{([a-z_]+)}");

  /** A slot that is always worded anew: whom one writes to. */
  private static final String NAME = "name";

  private static final Map<Language, Phrasebook> ALL = all();

  private final Map<String, List<String>> slots;
  private final Map<String, List<String>> themes;

  private Phrasebook(Templates templates) {
    slots = templates.slots();
    themes = templates.themes();
  }

  static Phrasebook of(Language language) {
    return Objects.requireNonNull(ALL.get(language));
  }

  String compose(Voice voice, long seed) {
    Chance habit = new Chance(voice.habit());
    Chance now = new Chance(seed);
    String template = pick(themes, voice.theme().key(), habit, now, voice.variety());
    Matcher matcher = SLOT.matcher(template);
    StringBuilder text = new StringBuilder();
    while (matcher.find()) {
      double variety = matcher.group(1).equals(NAME) ? 1 : voice.variety();
      String filling = pick(slots, matcher.group(1), habit, now, variety);
      matcher.appendReplacement(text, Matcher.quoteReplacement(filling));
    }
    return matcher.appendTail(text).toString();
  }

  /** Both dice are thrown each time, so that one slot worded anew leaves the others alone. */
  private static String pick(
      Map<String, List<String>> from, String key, Chance habit, Chance now, double variety) {
    List<String> choices = from.get(key);
    if (choices == null) {
      throw new IllegalArgumentException("no phrases for '" + key + "'");
    }
    String usual = habit.of(choices);
    String fresh = now.of(choices);
    return now.hits(variety) ? fresh : usual;
  }

  private static Map<Language, Phrasebook> all() {
    Map<Language, Phrasebook> all = new EnumMap<>(Language.class);
    for (Language language : Language.values()) {
      String file = "/io/parapet/simulator/phrase/" + language.tag() + ".yaml";
      all.put(language, new Phrasebook(Yaml.resource(file, Templates.class)));
    }
    return all;
  }

  private record Templates(Map<String, List<String>> slots, Map<String, List<String>> themes) {}
}
