package io.parapet.local.supervisor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CredentialsTest {

  @TempDir Path folder;

  private Path file;

  @BeforeEach
  void nameFile() {
    file = folder.resolve("credentials.properties");
  }

  @Test
  void every_role_has_a_login_of_its_own() {
    Credentials credentials = Credentials.in(file);
    assertThat(credentials.logins()).containsOnlyKeys(Credentials.ROLES);
    assertThat(credentials.logins().values())
        .doesNotHaveDuplicates()
        .allMatch(p -> p.length() >= 16);
    assertThat(credentials.apiKey()).hasSizeGreaterThanOrEqualTo(16);
  }

  @Test
  void they_stay_the_same() {
    assertThat(Credentials.in(file)).isEqualTo(Credentials.in(file));
  }

  @Test
  void only_their_owner_can_read_them() throws Exception {
    Credentials.in(file);
    assertThat(Files.getPosixFilePermissions(file))
        .isEqualTo(PosixFilePermissions.fromString("rw-------"));
  }
}
