package io.parapet.classifier.model;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * A trained model with what it was made of. On disk it is a folder of {@code manifest.json}, {@code
 * weights.bin}, {@code MODEL_CARD.md} and {@code SHA256SUMS}, which names the hashes of the other
 * three as {@code sha256sum} writes them.
 *
 * @param model that scores
 * @param manifest what the bundle says of itself
 * @param card the model card, Markdown
 * @param version the start of the SHA-256 of {@code SHA256SUMS}, and so of everything in the bundle
 */
public record Bundle(TextModel model, Manifest manifest, String card, String version) {
  private static final String MANIFEST = "manifest.json";
  private static final String WEIGHTS = "weights.bin";
  private static final String CARD = "MODEL_CARD.md";
  private static final String SUMS = "SHA256SUMS";
  private static final int VERSION_LENGTH = 12;

  /** Where the files of a bundle come from. */
  @FunctionalInterface
  private interface Source {
    InputStream open(String file) throws IOException;
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
            provenance,
            metrics);
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.put(MANIFEST, utf8(json(manifest) + "\n"));
    files.put(WEIGHTS, weights);
    files.put(CARD, utf8(card));
    String sums = sums(files);
    Files.createDirectories(folder);
    for (Map.Entry<String, byte[]> file : files.entrySet()) {
      Files.write(folder.resolve(file.getKey()), file.getValue());
    }
    Files.writeString(folder.resolve(SUMS), sums);
    return new Bundle(model, manifest, card, version(sums));
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
    Map<String, byte[]> files = new LinkedHashMap<>();
    for (String file : List.of(MANIFEST, WEIGHTS, CARD)) {
      files.put(file, bytes(source, file, name));
    }
    Manifest manifest = readManifest(contentOf(files, MANIFEST), name);
    String sums = new String(bytes(source, SUMS, name), StandardCharsets.UTF_8);
    check(files, sums, name);
    try {
      String card = new String(contentOf(files, CARD), StandardCharsets.UTF_8);
      WeightsFile.Content weights = WeightsFile.read(contentOf(files, WEIGHTS));
      return new Bundle(model(manifest, weights), manifest, card, version(sums));
    } catch (IOException | IllegalArgumentException e) {
      throw new BundleException(name + ": " + WEIGHTS + " cannot be read with " + MANIFEST, e);
    }
  }

  private static String json(Manifest manifest) {
    return JsonMapper.builder()
        .enable(SerializationFeature.INDENT_OUTPUT)
        .build()
        .writeValueAsString(manifest);
  }

  /** One line per file: its SHA-256, two spaces, its name. */
  private static String sums(Map<String, byte[]> files) {
    return files.entrySet().stream()
        .map(file -> sha256(file.getValue()) + "  " + file.getKey() + "\n")
        .collect(joining());
  }

  private static void check(Map<String, byte[]> files, String sums, String name) {
    List<String> expected = sums.lines().toList();
    for (String line : sums(files).lines().toList()) {
      if (!expected.contains(line)) {
        String file = line.substring(line.lastIndexOf(' ') + 1);
        throw new BundleException(
            name + ": " + file + " is not what " + SUMS + " describes; its SHA-256 differs");
      }
    }
  }

  private static String version(String sums) {
    return sha256(utf8(sums)).substring(0, VERSION_LENGTH);
  }

  private static byte[] contentOf(Map<String, byte[]> files, String file) {
    return Objects.requireNonNull(files.get(file), file);
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static Manifest readManifest(byte[] json, String name) {
    Manifest manifest;
    try {
      manifest = ManifestReader.read(json);
    } catch (JacksonException | IllegalArgumentException e) {
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
        content.lexicon(),
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
