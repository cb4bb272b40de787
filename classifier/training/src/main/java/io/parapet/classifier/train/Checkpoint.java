package io.parapet.classifier.train;

import io.parapet.classifier.model.Bundle;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import org.jspecify.annotations.Nullable;

/**
 * A folder with what training has finished so far, so that it can go on after a stop and end with
 * the same weights to the bit. Each file appears whole or not at all.
 */
public final class Checkpoint {
  private static final String MADE_OF = "made-of.txt";

  private final @Nullable Path folder;

  private Checkpoint(@Nullable Path folder) {
    this.folder = folder;
  }

  /** Keeps nothing. */
  public static Checkpoint none() {
    return new Checkpoint(null);
  }

  /** An empty checkpoint; what the folder held is removed. */
  public static Checkpoint fresh(Path folder, TrainingSet set, long seed) throws IOException {
    Checkpoint checkpoint = new Checkpoint(folder);
    checkpoint.remove();
    Files.createDirectories(folder);
    Files.writeString(folder.resolve(MADE_OF), fingerprint(set, seed));
    return checkpoint;
  }

  /**
   * The checkpoint in a folder.
   *
   * @throws IOException if there is none, or one of other texts or another seed
   */
  public static Checkpoint resumed(Path folder, TrainingSet set, long seed) throws IOException {
    Path madeOf = folder.resolve(MADE_OF);
    if (!Files.exists(madeOf)) {
      throw new IOException(folder + " holds no checkpoint to resume; train without --resume");
    }
    if (!Files.readString(madeOf).equals(fingerprint(set, seed))) {
      throw new IOException(folder + " is a checkpoint of other texts or of another seed");
    }
    return new Checkpoint(folder);
  }

  /** Removes the folder: training is complete. */
  public void remove() throws IOException {
    if (folder != null && Files.exists(folder)) {
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
  }

  /** Weights that were kept under a name. */
  float @Nullable [] weights(String name) {
    if (!holds(name)) {
      return null;
    }
    try (DataInputStream in =
        new DataInputStream(new InflaterInputStream(Files.newInputStream(file(name))))) {
      float[] weights = new float[in.readInt()];
      ByteBuffer.wrap(in.readAllBytes()).asFloatBuffer().get(weights);
      return weights;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the checkpoint's " + name, e);
    }
  }

  /** Keeps weights under a name. */
  void keep(String name, float[] weights) {
    write(
        name,
        part -> {
          try (DataOutputStream out =
              new DataOutputStream(new DeflaterOutputStream(Files.newOutputStream(part)))) {
            ByteBuffer bytes = ByteBuffer.allocate(Float.BYTES * weights.length);
            bytes.asFloatBuffer().put(weights);
            out.writeInt(weights.length);
            out.write(bytes.array());
          }
        });
  }

  /** Lines that were kept under a name; none if nothing was. */
  List<String> lines(String name) {
    try {
      return holds(name) ? Files.readAllLines(file(name)) : List.of();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the checkpoint's " + name, e);
    }
  }

  /** Keeps lines under a name. */
  void keep(String name, List<String> lines) {
    write(name, part -> Files.write(part, lines));
  }

  private boolean holds(String name) {
    return folder != null && Files.exists(folder.resolve(name));
  }

  /** Lets a writer fill a file of some name. */
  void write(String name, Writer writer) {
    if (folder == null) {
      return;
    }
    try {
      Path part = file(name + ".part");
      writer.write(part);
      Files.move(part, file(name), StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write the checkpoint's " + name, e);
    }
  }

  /** Where a file of some name is; only when something is kept. */
  Path file(String name) {
    if (folder == null) {
      throw new IllegalStateException("this checkpoint keeps nothing");
    }
    return folder.resolve(name);
  }

  /** What writes a file. */
  @FunctionalInterface
  interface Writer {
    void write(Path file) throws IOException;
  }

  private static String fingerprint(TrainingSet set, long seed) {
    StringBuilder all = new StringBuilder().append(seed).append(set.labels());
    for (int text = 0; text < set.size(); text++) {
      all.append(set.texts().get(text))
          .append(Arrays.hashCode(set.targets()[text]))
          .append(Arrays.hashCode(set.weights()[text]));
    }
    return Bundle.sha256(all.toString().getBytes(StandardCharsets.UTF_8));
  }
}
