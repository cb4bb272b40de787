package io.parapet.console.security;

import io.parapet.policies.sealed.Secrets;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The generated logins of a local installation, as a properties file that only its owner can read:
 * {@code api.key}, {@code login.<role>} with the password of each role, and {@code cleared}, the
 * roles that may see cases of child exploitation, parted by commas; the senior's when it is absent.
 * {@code skills.<role>} names what routing rules may ask for, parted by commas.
 */
public final class Credentials {
  private static final String API_KEY = "api.key";
  private static final String LOGIN = "login.";
  private static final String HEADER = "Logins of this installation, generated at first start";

  private final Properties properties;

  private Credentials(Properties properties) {
    this.properties = properties;
  }

  /**
   * Reads the file, or makes it with fresh secrets.
   *
   * @throws UncheckedIOException if it can be neither read nor written
   */
  public static Credentials in(Path file) {
    try {
      return new Credentials(Files.exists(file) ? read(file) : write(file, fresh()));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read or write the credentials in " + file, e);
    }
  }

  /**
   * The key that callers of the API send.
   *
   * @throws IllegalStateException if the file has none
   */
  public String apiKey() {
    return require(API_KEY);
  }

  /** Whether there is a login for the role. */
  public boolean has(Role role) {
    return properties.containsKey(LOGIN + role.login());
  }

  String password(Role role) {
    return require(LOGIN + role.login());
  }

  boolean cleared(Role role) {
    String cleared = properties.getProperty("cleared", Role.SENIOR.login());
    return List.of(cleared.split("\\s*,\\s*")).contains(role.login());
  }

  Set<String> skills(Role role) {
    String skills = properties.getProperty("skills." + role.login(), "");
    return Arrays.stream(skills.split(","))
        .map(String::strip)
        .filter(skill -> !skill.isEmpty())
        .collect(Collectors.toUnmodifiableSet());
  }

  private String require(String name) {
    String value = properties.getProperty(name, "");
    if (value.isBlank()) {
      throw new IllegalStateException("the credentials file has no '" + name + "'");
    }
    return value;
  }

  private static Properties fresh() {
    Properties fresh = new Properties();
    fresh.setProperty(API_KEY, secret(32));
    for (Role role : Role.values()) {
      fresh.setProperty(LOGIN + role.login(), secret(16));
    }
    return fresh;
  }

  /** So many of 64 characters: 6 bits each. */
  private static String secret(int length) {
    return Base64.getUrlEncoder().encodeToString(Secrets.random()).substring(0, length);
  }

  private static Properties read(Path file) throws IOException {
    Properties properties = new Properties();
    try (Reader reader = Files.newBufferedReader(file)) {
      properties.load(reader);
    }
    return properties;
  }

  private static Properties write(Path file, Properties properties) throws IOException {
    var ownerOnly = PosixFilePermissions.fromString("rw-------");
    Path parent = file.toAbsolutePath().getParent();
    if (parent != null) {
      Files.createDirectories(parent);
    }
    Files.createFile(file, PosixFilePermissions.asFileAttribute(ownerOnly));
    try (Writer writer = Files.newBufferedWriter(file)) {
      properties.store(writer, HEADER);
    }
    return properties;
  }
}
