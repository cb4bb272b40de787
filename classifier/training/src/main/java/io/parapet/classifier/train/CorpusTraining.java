package io.parapet.classifier.train;

import io.parapet.classifier.dataset.Disguise;
import io.parapet.classifier.dataset.IdentityTerms;
import io.parapet.classifier.dataset.KnownText;
import io.parapet.classifier.dataset.LabelMap.Known;
import io.parapet.classifier.dataset.Split;
import io.parapet.policies.score.TextLabel;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

/** Turns texts of many sets into one training set: copies merged, some texts disguised. */
public final class CorpusTraining {
  private static final int ONE_DISGUISED_IN = 8;

  /** Templates must not outweigh what people wrote, neither in learning nor in calibration. */
  private static final float SYNTHETIC = 0.4f;

  /** A group that is only named must not pass for hated: such texts count more (Dixon 2018). */
  private static final float ONLY_NAMED = 2;

  private static final List<String> LABELS =
      List.of(TextLabel.values()).stream().map(TextLabel::key).toList();

  private CorpusTraining() {}

  /** The training set of some texts; the same for the same seed. */
  public static TrainingSet trainingSet(List<KnownText> texts, long seed) {
    List<KnownText> merged = merge(texts);
    List<KnownText> all = new ArrayList<>(merged);
    List<Integer> sources = new ArrayList<>(sources(merged));
    Random random = new Random(seed);
    for (int source = 0; source < merged.size(); source++) {
      if (random.nextInt(ONE_DISGUISED_IN) == 0) {
        KnownText text = merged.get(source);
        Disguise disguise = Disguise.values()[random.nextInt(Disguise.values().length)];
        all.add(text.withText(disguise.apply(text.text(), random)));
        sources.add(sources.get(source));
      }
    }
    float[][] targets = new float[all.size()][LABELS.size()];
    float[][] weights = new float[all.size()][LABELS.size()];
    for (int i = 0; i < all.size(); i++) {
      fill(all.get(i), targets[i], weights[i]);
    }
    return new TrainingSet(
        LABELS,
        all.stream().map(KnownText::text).toList(),
        targets,
        weights,
        all.stream().mapToInt(KnownText::group).toArray(),
        sources.stream().mapToInt(Integer::intValue).toArray());
  }

  /** The first of those texts that have the same letters. */
  private static List<Integer> sources(List<KnownText> texts) {
    Map<String, Integer> first = new HashMap<>();
    return IntStream.range(0, texts.size())
        .mapToObj(i -> first.computeIfAbsent(Split.letters(texts.get(i).text()), letters -> i))
        .toList();
  }

  /** One text in two sets is one text about which both say something. */
  private static List<KnownText> merge(List<KnownText> texts) {
    Map<String, KnownText> merged = new LinkedHashMap<>();
    for (KnownText text : texts) {
      merged.merge(text.text(), text, CorpusTraining::both);
    }
    return List.copyOf(merged.values());
  }

  private static KnownText both(KnownText first, KnownText second) {
    Map<TextLabel, Known> known = new LinkedHashMap<>(first.known());
    second.known().forEach((label, what) -> known.merge(label, what, CorpusTraining::surer));
    return with(first, first.text(), known);
  }

  private static Known surer(Known first, Known second) {
    return second.weight() > first.weight() ? second : first;
  }

  private static KnownText with(KnownText from, String text, Map<TextLabel, Known> known) {
    return new KnownText(from.set(), from.label(), text, known, from.group(), from.kept());
  }

  private static void fill(KnownText text, float[] targets, float[] weights) {
    boolean named = IdentityTerms.mentionedIn(text);
    text.known()
        .forEach(
            (label, what) -> {
              targets[label.ordinal()] = what.target();
              weights[label.ordinal()] = counts(text, label, what, named) * what.weight();
            });
  }

  private static float counts(KnownText text, TextLabel label, Known what, boolean named) {
    if (text.set().startsWith("synthetic-")) {
      return SYNTHETIC;
    }
    return named && label == TextLabel.HATE && what.target() == 0 ? ONLY_NAMED : 1;
  }
}
