package io.parapet.classifier.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import io.parapet.classifier.model.Bundle;
import io.parapet.classifier.model.SmallModels;
import io.parapet.policies.score.Explanation.Span;
import io.parapet.policies.score.Scorer;
import io.parapet.policies.score.TextLabel;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class EnsembleScorerProperties {
  private static final Scorer SCORER = scorer();

  @Property
  void any_text_gets_a_probability_for_every_label(@ForAll("texts") String text) {
    assertThat(SCORER.score(text).values()).hasSize(TextLabel.values().length);
  }

  @Property
  void every_span_lies_inside_the_text_as_written(@ForAll("texts") String text) {
    for (Span span : SCORER.explain(text).spans()) {
      assertThat(span.end()).isLessThanOrEqualTo(text.length());
    }
  }

  @Property(tries = 20)
  void many_threads_get_what_one_thread_gets(@ForAll("texts") String text) {
    var alone = SCORER.score(text).values();
    List<Map<TextLabel, Double>> together =
        IntStream.range(0, 16).parallel().mapToObj(i -> SCORER.score(text).values()).toList();
    assertThat(together).containsOnly(alone);
  }

  @Example
  void nasty_texts_are_answered() {
    List<String> nasty =
        List.of(
            "",
            "x".repeat(1_000_000),
            "kill you ".repeat(110_000),
            "a" + "\u0301".repeat(10_000),
            "\uD800".repeat(1_000),
            "\uDC00\uD800",
            "\0\1\2\3",
            "👨‍👩‍👧‍👦".repeat(5_000),
            "&#x10FFFF;&#55296;".repeat(1_000),
            "a b c d ".repeat(50_000));
    for (String text : nasty) {
      assertThat(SCORER.score(text).values()).hasSize(TextLabel.values().length);
      assertThat(SCORER.explain(text).spans()).hasSizeLessThanOrEqualTo(24);
    }
  }

  @Provide
  Arbitrary<String> texts() {
    Arbitrary<String> anything = Arbitraries.strings().all().ofMaxLength(200);
    Arbitrary<String> wordy =
        Arbitraries.of("kill", "you", "k1ll", "@x", "7pm", "http://a.example", "😀", "ж", "\uD83D")
            .list()
            .ofMaxSize(30)
            .map(words -> String.join(" ", words));
    return Arbitraries.oneOf(anything, wordy);
  }

  private static Scorer scorer() {
    try {
      Path folder = Files.createTempDirectory("bundle");
      Bundle bundle = Bundle.write(folder, SmallModels.random(2), Map.of(), Map.of(), "");
      for (String file : List.of("weights.bin", "manifest.json", "MODEL_CARD.md")) {
        Files.delete(folder.resolve(file));
      }
      Files.delete(folder);
      return new EnsembleScorer(bundle);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
