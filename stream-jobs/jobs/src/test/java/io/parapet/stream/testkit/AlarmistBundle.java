package io.parapet.stream.testkit;

import io.parapet.classifier.model.Bundle;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The bundle that comes along, but it takes every text for every harm. */
public final class AlarmistBundle {
  private static final JsonMapper JSON = JsonMapper.shared();

  private AlarmistBundle() {}

  /** Writes it into a folder. */
  public static Path in(Path folder) throws IOException {
    for (String file : List.of("manifest.json", "weights.bin", "MODEL_CARD.md")) {
      try (InputStream in = Bundle.class.getResourceAsStream("bundle/" + file)) {
        Files.copy(Objects.requireNonNull(in, file), folder.resolve(file));
      }
    }
    Path manifest = folder.resolve("manifest.json");
    ObjectNode root = (ObjectNode) JSON.readTree(Files.readAllBytes(manifest));
    ArrayNode bias = (ArrayNode) root.get("blend").get("bias");
    for (int label = 0; label < bias.size(); label++) {
      bias.set(label, JSON.getNodeFactory().numberNode(50f));
    }
    Files.write(manifest, JSON.writeValueAsBytes(root));
    return folder;
  }
}
