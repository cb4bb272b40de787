package io.parapet.classifier.evaluate;

import io.parapet.classifier.dataset.KnownText;
import io.parapet.classifier.text.Languages;
import io.parapet.classifier.text.Message;
import java.util.List;

/** How often the language is told right, wrong, or left open, by language and length. */
final class LanguageTable {
  private static final List<String> NAMES = List.of("English", "German", "Portuguese");
  private static final int SHORT = 40;

  private final Languages languages = Languages.bundled();
  private final Message message = new Message();
  private final Markdown table =
      new Markdown("language", "length", "texts", "told right", "left open", "told wrong");

  private LanguageTable() {}

  static String of(Evaluation evaluation) {
    List<KnownText> real =
        evaluation.scored().stream().map(Evaluation.Scored::text).filter(Slices::isReal).toList();
    LanguageTable made = new LanguageTable();
    for (String name : NAMES) {
      List<KnownText> texts = real.stream().filter(Slices.all().get(name)).toList();
      made.add(name, "up to 40", texts.stream().filter(LanguageTable::isShort).toList());
      made.add(name, "more", texts.stream().filter(text -> !isShort(text)).toList());
    }
    return made.table.toString();
  }

  private static boolean isShort(KnownText text) {
    return text.text().length() <= SHORT;
  }

  private void add(String name, String length, List<KnownText> texts) {
    long right = 0;
    long open = 0;
    for (KnownText text : texts) {
      message.read(text.text());
      String told = languages.of(message);
      right += told.equals(Slices.language(text)) ? 1 : 0;
      open += told.equals(Languages.UNKNOWN) ? 1 : 0;
    }
    long all = texts.size();
    table.row(
        name,
        length,
        all,
        new Share(right, all),
        new Share(open, all),
        new Share(all - right - open, all));
  }
}
