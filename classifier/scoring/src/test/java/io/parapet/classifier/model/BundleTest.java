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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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
  void the_manifest_is_read_as_it_was_written(@TempDir Path other) throws IOException {
    Map<String, Map<String, Double>> metrics =
        Map.of("spam", Map.of("auc", 0.75, "f1", Double.NaN));
    Bundle written = Bundle.write(other, model, Map.of("seed", "1"), metrics, "# Card");
    Manifest read = Bundle.read(other).manifest();
    assertThat(read)
        .usingRecursiveComparison()
        .ignoringFields("metrics")
        .isEqualTo(written.manifest());
    assertThat(read.metrics()).isEqualTo(metrics);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "[]", "{\"format\" : 4", "{\"labels\" : 3}", "{\"format\" : \"x\"}"})
  void what_is_no_manifest_is_refused(String content) throws IOException {
    Files.writeString(folder.resolve("manifest.json"), content);
    assertThatThrownBy(() -> Bundle.read(folder))
        .isInstanceOf(BundleException.class)
        .hasMessageContaining("manifest.json is no manifest");
  }

  @ParameterizedTest
  @ValueSource(strings = {"weights.bin", "manifest.json", "MODEL_CARD.md"})
  void a_changed_file_is_refused_and_named(String name) throws IOException {
    Path file = folder.resolve(name);
    byte[] bytes = Files.readAllBytes(file);
    bytes[bytes.length - 1] ^= 1;
    Files.write(file, bytes);
    assertThatThrownBy(() -> Bundle.read(folder))
        .isInstanceOf(BundleException.class)
        .hasMessageContaining(name);
  }

  @Test
  void a_threshold_changed_by_hand_is_refused() throws IOException {
    Path manifest = folder.resolve("manifest.json");
    String json = Files.readString(manifest);
    Files.writeString(manifest, json.replaceFirst("(\"thresholds\" : \\[ )0.0", "$10.9"));
    assertThat(manifest).content().isNotEqualTo(json);
    assertThatThrownBy(() -> Bundle.read(folder))
        .isInstanceOf(BundleException.class)
        .hasMessageContaining("manifest.json is not what SHA256SUMS describes");
  }

  @Test
  void the_version_follows_everything_in_the_bundle(@TempDir Path other) throws IOException {
    Bundle same = Bundle.read(folder);
    Bundle changed = Bundle.write(other, model, Map.of("seed", "2"), Map.of(), "# Card");
    assertThat(same.version())
        .isEqualTo(Bundle.write(other, model, Map.of("seed", "1"), Map.of(), "# Card").version())
        .isNotEqualTo(changed.version());
  }

  @Test
  void another_format_is_refused_with_both_numbers() throws IOException {
    Path manifest = folder.resolve("manifest.json");
    Files.writeString(
        manifest, Files.readString(manifest).replace("\"format\" : 4", "\"format\" : 7"));
    assertThatThrownBy(() -> Bundle.read(folder))
        .hasMessageContaining("format 7")
        .hasMessageContaining("reads 4");
  }

  @Test
  void an_absent_bundle_is_named() {
    assertThatThrownBy(() -> Bundle.read(folder.resolve("nowhere")))
        .hasMessageContaining("nowhere")
        .hasMessageContaining("manifest.json");
  }
}
