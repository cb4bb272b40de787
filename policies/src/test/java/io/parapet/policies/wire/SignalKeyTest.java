package io.parapet.policies.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.parapet.policies.id.AccountId;
import io.parapet.policies.id.PlatformId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class SignalKeyTest {
  @ParameterizedTest
  @EnumSource
  void the_key_of_a_signal_is_read_back(SignalKind kind) {
    SignalKey key = new SignalKey(kind, new PlatformId("x"), new AccountId("a/b"));
    assertThat(SignalKey.read(key.toString())).contains(key);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "strikes", "strikes/", "strikes/x", "strikes/x/", "strikes//a", "x/a"})
  void what_is_none_is_empty(String key) {
    assertThat(SignalKey.read(key)).isEmpty();
  }

  @Test
  void only_a_record_without_bytes_takes_anybody_out() {
    assertThat(SignalKey.erasedBy("strikes/x/a", null)).isPresent();
    assertThat(SignalKey.erasedBy("strikes/x/a", new byte[0])).isEmpty();
    assertThat(SignalKey.erasedBy(null, null)).isEmpty();
  }
}
