package io.parapet.stream.testkit;

import io.parapet.classifier.model.Blend;
import io.parapet.classifier.model.Bundle;
import io.parapet.classifier.model.TextModel;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;

/** The bundle that comes along, but it takes every text for every harm. */
public final class AlarmistBundle {
  private AlarmistBundle() {}

  /** Writes it into a folder. */
  public static Path in(Path folder) throws IOException {
    Bundle bundle = Bundle.bundled();
    TextModel model = bundle.model();
    float[] bias = new float[model.labels().size()];
    Arrays.fill(bias, 50);
    Blend blend = new Blend(model.blend().linear(), model.blend().network(), bias);
    TextModel alarmist =
        new TextModel(
            model.labels(),
            model.linear(),
            model.lexicon(),
            model.networks(),
            blend,
            model.thresholds());
    Bundle.write(
        folder,
        alarmist,
        bundle.manifest().provenance(),
        bundle.manifest().metrics(),
        bundle.card());
    return folder;
  }
}
