package io.parapet.classifier.model;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * A trained model with what it was made of. On disk it is a folder of {@code manifest.json}, {@code
 * weights.bin} and {@code MODEL_CARD.md}.
 *
 * @param model that scores
 * @param manifest what the bundle says of itself
 * @param card the model card, Markdown
 */
public record Bundle(TextModel model, Manifest manifest, String card) {
  private static final String MANIFEST = "manifest.json";
  private static final String WEIGHTS = "weights.bin";
  private static final String CARD = "MODEL_CARD.md";
  private static final int VERSION_LENGTH = 12;
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  /** Where the files of a bundle come from. */
  @FunctionalInterface
  private interface Source {
    InputStream open(String file) throws IOException;
  }

  /** The start of the weights' hash. */
  public String version() {
    return manifest.weightsSha256().substring(0, VERSION_LENGTH);
  }

  /** Whether a bundle comes with the jar. */
  public static boolean isBundled() {
    return Bundle.class.getResource("bundle/" + MANIFEST) != null;
  }

  /**
   * The bundle that comes with the jar.
   *
   * @throws BundleException if it is damaged or of another format
   */
  public static Bundle bundled() {
    return read(Bundle::resource, "the bundle in the jar");
  }

  /**
   * Reads a bundle from its folder.
   *
   * @throws BundleException if it is absent, damaged or of another format
   */
  public static Bundle read(Path folder) {
    return read(file -> Files.newInputStream(folder.resolve(file)), folder.toString());
  }

  /** Writes a bundle, making its folder. */
  public static Bundle write(
      Path folder,
      TextModel model,
      Map<String, String> provenance,
      Map<String, Map<String, Double>> metrics,
      String card)
      throws IOException {
    byte[] weights = WeightsFile.write(model);
    Manifest manifest =
        new Manifest(
            Manifest.FORMAT,
            model.labels(),
            model.thresholds(),
            model.linear().bits(),
            model.linear().scales(),
            model.blend(),
            sha256(weights),
            provenance,
            metrics);
    Files.createDirectories(folder);
    Files.write(folder.resolve(WEIGHTS), weights);
    Files.writeString(folder.resolve(MANIFEST), JSON.writeValueAsString(manifest) + "\n");
    Files.writeString(folder.resolve(CARD), card);
    return new Bundle(model, manifest, card);
  }

  /** The SHA-256 of some bytes, hexadecimal. */
  public static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  private static Bundle read(Source source, String name) {
    Manifest manifest = readManifest(source, name);
    byte[] weights = bytes(source, WEIGHTS, name);
    if (!sha256(weights).equals(manifest.weightsSha256())) {
      throw new BundleException(
          name + ": " + WEIGHTS + " is not what " + MANIFEST + " describes; its SHA-256 differs");
    }
    try {
      String card = new String(bytes(source, CARD, name), StandardCharsets.UTF_8);
      return new Bundle(model(manifest, WeightsFile.read(weights)), manifest, card);
    } catch (IOException | IllegalArgumentException e) {
      throw new BundleException(name + ": " + WEIGHTS + " cannot be read", e);
    }
  }

  private static Manifest readManifest(Source source, String name) {
    Manifest manifest;
    try {
      manifest = JSON.readValue(bytes(source, MANIFEST, name), Manifest.class);
    } catch (JacksonException e) {
      throw new BundleException(name + ": " + MANIFEST + " is no manifest", e);
    }
    if (manifest.format() != Manifest.FORMAT) {
      throw new BundleException(
          name + ": format " + manifest.format() + ", but this version reads " + Manifest.FORMAT);
    }
    return manifest;
  }

  private static TextModel model(Manifest manifest, WeightsFile.Content content) {
    return new TextModel(
        manifest.labels(),
        new LinearTable(
            manifest.linearBits(),
            manifest.labels().size(),
            content.table(),
            manifest.linearScales()),
        content.vocabulary(),
        content.networks(),
        manifest.blend(),
        manifest.thresholds());
  }

  private static byte[] bytes(Source source, String file, String name) {
    try (InputStream in = source.open(file)) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new BundleException(name + ": cannot read " + file, e);
    }
  }

  private static InputStream resource(String file) throws IOException {
    InputStream in = Bundle.class.getResourceAsStream("bundle/" + file);
    if (in == null) {
      throw new IOException("the jar lacks " + file);
    }
    return in;
  }
}
