package io.parapet.stream.archive;

import static org.assertj.core.api.Assertions.assertThat;

import io.parapet.stream.config.ArchiveConfig;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.operators.KeyedProcessOperator;
import org.apache.flink.streaming.util.KeyedOneInputStreamOperatorTestHarness;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExpireArchiveTest {
  @TempDir Path archive;

  @Test
  void a_day_is_deleted_when_its_time_is_over_and_its_neighbour_stays() throws Exception {
    Path old = file("2026-01-01");
    Path next = file("2026-01-02");
    ArchiveConfig config =
        ArchiveConfig.parse(
            "--archive", archive.toString(), "--vault", "x", "--archive-kept", "P90D");
    try (var expiry =
        new KeyedOneInputStreamOperatorTestHarness<>(
            new KeyedProcessOperator<>(new ExpireArchive(config)), day -> day, Types.STRING)) {
      expiry.open();
      expiry.setProcessingTime(millis("2026-01-02T10:00:00Z"));
      expiry.processElement("2026-01-01", 0);
      expiry.processElement("2026-01-02", 0);
      expiry.setProcessingTime(millis("2026-04-01T23:59:59Z"));
      assertThat(old).exists();
      expiry.setProcessingTime(millis("2026-04-02T00:00:01Z"));
      assertThat(old.getParent()).doesNotExist();
      assertThat(next).exists();
      assertThat(expiry.extractOutputValues()).containsExactly("2026-01-01");
    }
  }

  private Path file(String day) throws Exception {
    Path folder = Files.createDirectories(archive.resolve(day));
    return Files.writeString(folder.resolve("part-0"), "x");
  }

  private static long millis(String instant) {
    return Instant.parse(instant).toEpochMilli();
  }
}
