package io.parapet.local.supervisor;

import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/**
 * One login per role of the console, and the API's key, made up at first start. The file, readable
 * by its owner only, has a line {@code login.<role>=<password>} each and {@code api.key=<key>}.
 *
 * @param logins password by user name; a user is named as its role
 */
public record Credentials(Map<String, String> logins, String apiKey) {

  public static final List<String> ROLES =
      List.of("moderator", "senior", "policy-author", "lead", "auditor", "admin");

  private static final String LOGIN = "login.";
  private static final String API_KEY = "api.key";

  /** 96 bits: nobody guesses that, and people can still type it. */
  private static final int SECRET_BYTES = 12;

  private static final SecureRandom RANDOM = new SecureRandom();

  /** Reads the file; writes it first when it is not there. */
  public static Credentials in(Path file) {
    try {
      if (Files.notExists(file)) {
        write(file);
      }
      return read(file);
    } catch (IOException failure) {
      throw new UncheckedIOException("Cannot read or write " + file, failure);
    }
  }

  private static void write(Path file) throws IOException {
    Properties properties = new Properties();
    ROLES.forEach(role -> properties.setProperty(LOGIN + role, secret()));
    properties.setProperty(API_KEY, secret());
    StringWriter text = new StringWriter();
    properties.store(text, "Made up at first start");
    Files.createFile(
        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    Files.writeString(file, text.toString());
  }

  private static Credentials read(Path file) throws IOException {
    Properties properties = new Properties();
    try (Reader reader = Files.newBufferedReader(file)) {
      properties.load(reader);
    }
    Map<String, String> logins = new LinkedHashMap<>();
    ROLES.forEach(role -> logins.put(role, properties.getProperty(LOGIN + role, "")));
    return new Credentials(logins, properties.getProperty(API_KEY, ""));
  }

  private static String secret() {
    byte[] bytes = new byte[SECRET_BYTES];
    RANDOM.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
