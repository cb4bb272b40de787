package io.parapet.classifier.behaviour.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.parapet.classifier.behaviour.BehaviourModel;
import io.parapet.policies.feature.FeatureCatalog;
import io.parapet.policies.feature.FeatureVector;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BehaviourTrainerTest {
  @TempDir private Path folder;

  @Test
  void it_learns_what_tells_two_kinds_apart() {
    BehaviourModel model = new BehaviourTrainer(7).train(examples());
    assertThat(model.score(features(200, 0.02))).isGreaterThan(0.8);
    assertThat(model.score(features(3, 0.6))).isLessThan(0.2);
  }

  @Test
  void examples_are_read_as_they_were_written() throws IOException {
    Path file = folder.resolve("examples.tsv");
    Files.writeString(
        file, "recruiter\t0\t0\tu1\tsender.strangers_24h=12.0 sender.verified=1 gone.away=3\n");
    BehaviourExample example = BehaviourExamples.read(file).getFirst();
    assertThat(example.kind()).isEqualTo("recruiter");
    assertThat(example.abusive()).isFalse();
    assertThat(example.features().number(FeatureCatalog.SENDER_STRANGERS_24H)).isEqualTo(12);
    assertThat(example.features().number(FeatureCatalog.SENDER_VERIFIED)).isEqualTo(1);
  }

  @Test
  void a_broken_line_is_refused_with_its_place() throws IOException {
    Path file = Files.writeString(folder.resolve("broken.tsv"), "recruiter\t0\n");
    assertThatThrownBy(() -> BehaviourExamples.read(file))
        .hasMessageContaining("broken.tsv:1 expected 5 columns");
  }

  private static List<BehaviourExample> examples() {
    Random random = new Random(1);
    List<BehaviourExample> examples = new ArrayList<>();
    for (int i = 0; i < 600; i++) {
      boolean abusive = i % 2 == 0;
      int strangers = abusive ? 100 + random.nextInt(200) : random.nextInt(10);
      double replies = abusive ? 0.05 * random.nextDouble() : 0.4 + 0.4 * random.nextDouble();
      examples.add(
          new BehaviourExample(
              abusive ? "spammer" : "friend",
              abusive,
              false,
              "u" + i,
              features(strangers, replies)));
    }
    return examples;
  }

  private static FeatureVector features(int strangers, double replies) {
    return new FeatureVector()
        .set(FeatureCatalog.SENDER_STRANGERS_24H, strangers)
        .set(FeatureCatalog.SENDER_REPLY_RATIO_24H, replies);
  }
}
