package io.parapet.classifier.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BundleTest {
  @TempDir private Path folder;
  private final TextModel model = SmallModels.random(1);

  @BeforeEach
  void write() throws IOException {
    Bundle.write(folder, model, Map.of("seed", "1"), Map.of(), "# Card");
  }

  @Test
  void what_is_read_scores_as_what_was_written() {
    double[] before = new double[model.labels().size()];
    double[] after = new double[model.labels().size()];
    new ModelScorer(model).score("I will kill you", before);
    new ModelScorer(Bundle.read(folder).model()).score("I will kill you", after);
    assertThat(after).isEqualTo(before);
  }

  @Test
  void the_card_and_the_provenance_come_along() {
    Bundle bundle = Bundle.read(folder);
    assertThat(bundle.card()).isEqualTo("# Card");
    assertThat(bundle.manifest().provenance()).containsEntry("seed", "1");
  }

  @Test
  void a_changed_weight_is_refused() throws IOException {
    Path weights = folder.resolve("weights.bin");
    byte[] bytes = Files.readAllBytes(weights);
    bytes[bytes.length / 2] ^= 1;
    Files.write(weights, bytes);
    assertThatThrownBy(() -> Bundle.read(folder))
        .isInstanceOf(BundleException.class)
        .hasMessageContaining("SHA-256 differs");
  }

  @Test
  void another_format_is_refused_with_both_numbers() throws IOException {
    Path manifest = folder.resolve("manifest.json");
    Files.writeString(
        manifest, Files.readString(manifest).replace("\"format\" : 2", "\"format\" : 7"));
    assertThatThrownBy(() -> Bundle.read(folder))
        .hasMessageContaining("format 7")
        .hasMessageContaining("reads 2");
  }

  @Test
  void an_absent_bundle_is_named() {
    assertThatThrownBy(() -> Bundle.read(folder.resolve("nowhere")))
        .hasMessageContaining("nowhere")
        .hasMessageContaining("manifest.json");
  }
}
