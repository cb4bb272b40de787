package io.parapet.stream.job;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.awaitility.Awaitility.await;

import io.parapet.stream.ingest.RawRecord;
import io.parapet.stream.replay.InputRecord;
import java.io.IOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.StateBackendOptions;
import org.apache.flink.configuration.StateRecoveryOptions;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.core.execution.SavepointFormatType;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/**
 * The savepoints that are committed, each in a folder of its own: a new one is added with each
 * change of a form, and none is ever written anew.
 */
final class Savepoints {
  /** {@code -Dparapet.savepoints.write=true} writes those that are not there. */
  private static final boolean WRITE = Boolean.getBoolean("parapet.savepoints.write");

  private static final Path FIXTURES = Path.of("src/test/resources/savepoints");
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  /** As {@code CodecSnapshot} writes it: the class, and the version of the form in four bytes. */
  private static final Pattern FORM =
      Pattern.compile("(io\\.parapet\\.stream\\.[\\w.]+Codec)(\\x00{3}.)", Pattern.DOTALL);

  private Savepoints() {}

  interface Definition {
    Collected into(StreamExecutionEnvironment env);
  }

  interface Enough {
    boolean is(Collected found);
  }

  /** Runs a job until it has found enough, and commits its state unless it is committed. */
  static void commit(String name, Path folder, Definition job, Enough enough) throws Exception {
    Path target = FIXTURES.resolve(name);
    if (WRITE && !Files.exists(target)) {
      Files.createDirectories(target);
      try (var files = Files.list(take(name, folder, job, enough))) {
        for (Path file : files.toList()) {
          Files.copy(file, target.resolve(file.getFileName()));
        }
      }
    }
  }

  /** Runs a job until it has found enough, and stops it with a savepoint. */
  static Path take(String name, Path folder, Definition job, Enough enough) throws Exception {
    StreamExecutionEnvironment env = environment(new Configuration());
    Collected found = job.into(env);
    JobClient client = env.executeAsync(name);
    await().atMost(PATIENCE).until(() -> enough.is(found));
    String to = folder.toUri().toString();
    return Path.of(
        URI.create(client.stopWithSavepoint(false, to, SavepointFormatType.CANONICAL).get()));
  }

  /** Goes on from a committed one, with state in memory, until it has found enough. */
  static Collected restore(String name, Definition job, Enough enough) throws Exception {
    return restore(name, "hashmap", job, enough);
  }

  /** Goes on from a committed one, whatever keeps the state, until it has found enough. */
  static Collected restore(String name, String backend, Definition job, Enough enough)
      throws Exception {
    Configuration configuration = new Configuration();
    configuration.set(StateBackendOptions.STATE_BACKEND, backend);
    configuration.set(
        StateRecoveryOptions.SAVEPOINT_PATH,
        FIXTURES.resolve(name).toAbsolutePath().toUri().toString());
    // Each run has sources of its own, so that those of the other are not restored.
    configuration.set(StateRecoveryOptions.SAVEPOINT_IGNORE_UNCLAIMED_STATE, true);
    StreamExecutionEnvironment env = environment(configuration);
    Collected found = job.into(env);
    JobClient client = env.executeAsync(name);
    try {
      await().atMost(PATIENCE).until(() -> enough.is(found));
      return found;
    } finally {
      client.cancel().get();
    }
  }

  /** The forms of state in all that are committed. */
  static Set<String> committedForms() throws IOException {
    Set<String> forms = new TreeSet<>();
    try (var folders = Files.list(FIXTURES)) {
      for (Path folder : folders.toList()) {
        forms.addAll(forms(folder));
      }
    }
    return forms;
  }

  /** The forms of state in a savepoint, each as its codec and the version. */
  static Set<String> forms(Path savepoint) throws IOException {
    Set<String> forms = new TreeSet<>();
    try (var files = Files.list(savepoint)) {
      for (Path file : files.toList()) {
        Matcher form = FORM.matcher(Files.readString(file, ISO_8859_1));
        while (form.find()) {
          int version = ByteBuffer.wrap(form.group(2).getBytes(ISO_8859_1)).getInt();
          forms.add(form.group(1) + " version " + version);
        }
      }
    }
    return forms;
  }

  static DataStream<InputRecord> inputs(
      StreamExecutionEnvironment env, String uid, List<RawRecord> records) {
    return Trickle.of(env, uid, records)
        .map(raw -> new InputRecord(raw.topic(), raw.partition(), raw.offset(), raw.value()))
        .returns(InputRecord.class)
        .uid(uid + "-inputs");
  }

  private static StreamExecutionEnvironment environment(Configuration configuration) {
    StreamExecutionEnvironment env =
        StreamExecutionEnvironment.getExecutionEnvironment(configuration);
    env.setParallelism(1);
    return env;
  }
}
