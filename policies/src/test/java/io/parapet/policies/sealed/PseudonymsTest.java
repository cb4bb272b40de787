package io.parapet.policies.sealed;

import static org.assertj.core.api.Assertions.assertThat;

import io.parapet.policies.id.AccountId;
import io.parapet.policies.id.PlatformId;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PseudonymsTest {
  private static final PlatformId PLATFORM = new PlatformId("instagram");
  private static final AccountId MALLORY = new AccountId("mallory");

  @TempDir Path folder;

  @Test
  void an_account_keeps_its_name_until_its_key_is_destroyed() {
    Pseudonyms pseudonyms = new Pseudonyms(new FileKeyVault(folder));
    String name = pseudonyms.of(PLATFORM, MALLORY);
    assertThat(name).hasSize(22).doesNotContain("mallory");
    assertThat(pseudonyms.find(PLATFORM, MALLORY)).contains(name);
    pseudonyms.erase(PLATFORM, MALLORY);
    assertThat(pseudonyms.find(PLATFORM, MALLORY)).isEmpty();
    assertThat(pseudonyms.of(PLATFORM, MALLORY)).isNotEqualTo(name);
  }

  @Test
  void who_was_never_named_is_not_given_a_key_by_being_looked_for() {
    Pseudonyms pseudonyms = new Pseudonyms(new FileKeyVault(folder));
    assertThat(pseudonyms.find(PLATFORM, MALLORY)).isEmpty();
    assertThat(pseudonyms.find(PLATFORM, MALLORY)).isEmpty();
  }

  @Test
  void what_belongs_to_an_account_is_called_by_a_name_under_the_same_key() {
    Pseudonyms pseudonyms = new Pseudonyms(new FileKeyVault(folder));
    Pseudonyms.Names names = pseudonyms.names(PLATFORM, MALLORY);
    assertThat(names.account()).isEqualTo(pseudonyms.of(PLATFORM, MALLORY));
    assertThat(names.of("m-1")).isNotEqualTo(names.of("m-2")).isNotEqualTo(names.account());
    pseudonyms.erase(PLATFORM, MALLORY);
    assertThat(pseudonyms.names(PLATFORM, MALLORY).of("m-1")).isNotEqualTo(names.of("m-1"));
  }
}
