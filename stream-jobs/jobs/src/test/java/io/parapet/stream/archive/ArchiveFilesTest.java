package io.parapet.stream.archive;

import static io.parapet.policies.testkit.Messages.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import io.parapet.policies.feature.FeatureCatalog;
import io.parapet.policies.feature.FeatureVector;
import io.parapet.policies.id.AccountId;
import io.parapet.policies.id.PlatformId;
import io.parapet.policies.id.PolicyId;
import io.parapet.policies.sealed.FileKeyVault;
import io.parapet.policies.sealed.Pseudonyms;
import io.parapet.policies.verdict.Outcome;
import io.parapet.policies.verdict.SubjectKind;
import io.parapet.policies.wire.ScoredEvent;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArchiveFilesTest {
  private static final PlatformId PLATFORM = new PlatformId("instagram");

  @TempDir Path folder;

  @Test
  void what_is_written_reads_back_the_same() throws Exception {
    List<ScoredEvent> events = List.of(event("a", 1), event("b", 2));
    Path file = folder.resolve("one.avro");
    try (OutputStream out = Files.newOutputStream(file);
        var writer = ArchiveFiles.writer(out)) {
      for (ScoredEvent event : events) {
        writer.append(event);
      }
    }
    List<ScoredEvent> found = new ArrayList<>();
    ArchiveFiles.read(new org.apache.flink.core.fs.Path(file.toUri()), found::add);
    assertThat(found).isEqualTo(events);
  }

  @Test
  void only_finished_files_of_the_wanted_days_are_listed() throws Exception {
    Path first = file("2026-01-01/part-1");
    file("2026-01-02/part-1");
    file("2026-01-01/.part-2.inprogress.x");
    file("notes/part-1");
    assertThat(
            ArchiveFiles.list(
                new org.apache.flink.core.fs.Path(folder.toUri()), day -> day.getDayOfMonth() == 1))
        .extracting(found -> Path.of(found.getPath()))
        .containsExactly(first);
  }

  @Test
  void an_account_has_one_name_until_its_key_is_destroyed_and_then_another() {
    Pseudonyms pseudonyms = new Pseudonyms(new FileKeyVault(folder));
    RecentNames names = new RecentNames(pseudonyms);
    AccountId mallory = new AccountId("mallory");
    String before = names.of(PLATFORM, mallory, 0).account();
    assertThat(before).doesNotContain("mallory");
    assertThat(names.of(PLATFORM, mallory, 59_000).account()).isEqualTo(before);
    pseudonyms.erase(PLATFORM, mallory);
    assertThat(names.of(PLATFORM, mallory, 61_000).account()).isNotEqualTo(before);
  }

  private Path file(String name) throws Exception {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, "x");
  }

  private static ScoredEvent event(String account, double strangers) {
    FeatureVector features =
        new FeatureVector()
            .set(FeatureCatalog.SENDER_STRANGERS_1H, strangers)
            .set(FeatureCatalog.SENDER_MINOR, true)
            .set(FeatureCatalog.MESSAGE_LINK_DOMAINS, List.of("example.org"))
            .set(FeatureCatalog.MESSAGE_PLATFORM, "instagram");
    return new ScoredEvent(
        SubjectKind.MESSAGE,
        "subject-of-" + account,
        new AccountId(account),
        PLATFORM,
        Outcome.FLAG,
        Outcome.LIMIT,
        0.8,
        List.of(
            new ScoredEvent.Fired(new PolicyId("spam/burst"), "0123456789ab", Outcome.FLAG, true)),
        "set-1",
        features.toMap(),
        NOON);
  }
}
