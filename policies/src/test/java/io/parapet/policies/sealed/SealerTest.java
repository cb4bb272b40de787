package io.parapet.policies.sealed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.parapet.policies.id.AccountId;
import io.parapet.policies.id.PlatformId;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SealerTest {
  private static final byte[] PLAIN = "see you at nine".getBytes(StandardCharsets.UTF_8);

  @TempDir Path folder;

  @Test
  void what_is_sealed_opens_again_also_in_another_process() throws SealedException {
    String jwe = sealer().seal("report/1", PLAIN);
    assertThat(jwe).doesNotContain("nine");
    assertThat(sealer().open(jwe)).isEqualTo(PLAIN);
  }

  @Test
  void destroying_the_key_erases_the_content() {
    Sealer sealer = sealer();
    String jwe = sealer.seal("report/1", PLAIN);
    sealer.erase("report/1");
    assertThatExceptionOfType(SealedException.class)
        .isThrownBy(() -> sealer.open(jwe))
        .matches(SealedException::isErased);
  }

  @Test
  void what_is_preserved_cannot_be_erased_until_it_is_released() throws SealedException {
    String jwe = sealer().seal("report/1", PLAIN);
    sealer().preserve("report/1");
    Sealer another = sealer();
    assertThatExceptionOfType(IllegalStateException.class)
        .isThrownBy(() -> another.erase("report/1"))
        .withMessageContaining("preserved");
    assertThat(another.open(jwe)).isEqualTo(PLAIN);
    sealer().release("report/1");
    another.erase("report/1");
    assertThatExceptionOfType(SealedException.class)
        .isThrownBy(() -> another.open(jwe))
        .matches(SealedException::isErased);
  }

  @Test
  void content_tells_the_key_of_its_own() {
    assertThat(Sealer.keyOf(sealer().seal("report/1", PLAIN))).contains("report/1");
    assertThat(Sealer.keyOf("not sealed")).isEmpty();
  }

  @Test
  void one_reports_key_does_not_open_anothers() {
    Sealer sealer = sealer();
    String other = sealer.seal("report/2", PLAIN);
    String[] parts = sealer.seal("report/1", PLAIN).split("\\.", -1);
    String mixed =
        other.substring(0, other.indexOf('.'))
            + "."
            + parts[1]
            + "."
            + parts[2]
            + "."
            + parts[3]
            + "."
            + parts[4];
    assertThatExceptionOfType(SealedException.class)
        .isThrownBy(() -> sealer.open(mixed))
        .matches(e -> !e.isErased());
  }

  @Test
  void a_report_that_came_by_kafka_gets_a_key_of_its_own() throws SealedException {
    Sealer sealer = sealer();
    String arrived = PipelineKey.sealTo(sealer.publicKey(), PLAIN);
    assertThat(sealer.open(arrived)).isEqualTo(PLAIN);
    String own = sealer.reseal("report/3", arrived);
    assertThat(sealer.open(own)).isEqualTo(PLAIN);
    assertThat(sealer.reseal("report/3", own)).isEqualTo(own);
    sealer.erase("report/3");
    assertThatExceptionOfType(SealedException.class).isThrownBy(() -> sealer.open(own));
  }

  @Test
  void garbage_is_refused_without_repeating_it() {
    assertThatExceptionOfType(SealedException.class)
        .isThrownBy(() -> sealer().open("open sesame"))
        .withMessageNotContaining("sesame");
  }

  @Test
  void processes_that_race_for_a_key_get_the_same_one() {
    Set<String> keys = ConcurrentHashMap.newKeySet();
    IntStream.range(0, 32)
        .parallel()
        .forEach(i -> keys.add(hex(new FileKeyVault(folder).create("k", Secrets::random))));
    assertThat(keys).hasSize(1);
  }

  @Test
  void the_folder_names_nobody_and_holds_no_key_in_the_clear() throws IOException {
    byte[] key = new FileKeyVault(folder).create("account/ann", Secrets::random);
    try (var files = Files.walk(folder)) {
      assertThat(files.filter(Files::isRegularFile).filter(f -> !f.endsWith("master.key")))
          .allSatisfy(
              file -> {
                assertThat(file.toString()).doesNotContain("ann");
                assertThat(hex(Files.readAllBytes(file))).doesNotContain(hex(key));
              });
    }
  }

  @Test
  void a_pseudonym_lasts_until_the_account_is_erased() {
    Pseudonyms pseudonyms = new Pseudonyms(new FileKeyVault(folder));
    PlatformId platform = new PlatformId("instagram");
    String before = pseudonyms.of(platform, new AccountId("ann"));
    assertThat(pseudonyms.of(platform, new AccountId("ann"))).isEqualTo(before);
    assertThat(pseudonyms.of(platform, new AccountId("ben"))).isNotEqualTo(before);
    pseudonyms.erase(platform, new AccountId("ann"));
    assertThat(pseudonyms.of(platform, new AccountId("ann"))).isNotEqualTo(before);
  }

  private Sealer sealer() {
    return new Sealer(new FileKeyVault(folder));
  }

  private static String hex(byte[] bytes) {
    return java.util.HexFormat.of().formatHex(bytes);
  }
}
