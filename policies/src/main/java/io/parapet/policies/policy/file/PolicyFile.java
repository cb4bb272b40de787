package io.parapet.policies.policy.file;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The text of one file of the catalogue.
 *
 * @param path within the catalogue, such as {@code behaviour/fan-out.yaml}
 */
public record PolicyFile(String path, String yaml) {
  /** Decodes UTF-8. Any other byte becomes U+FFFD, which the readers refuse at its place. */
  public static PolicyFile of(String path, byte[] content) {
    return new PolicyFile(path, new String(content, StandardCharsets.UTF_8));
  }

  /** SHA-256 of the body in UTF-8, as 64 hex digits; the body's key on the policies topic. */
  public String hash() {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(yaml.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /** Whether it is a policy, not a list, a scenario file or another companion. */
  public boolean policy() {
    return path.endsWith(".yaml") && !scenarios() && !set() && !strikes();
  }

  public boolean scenarios() {
    return path.endsWith("_test.yaml");
  }

  public boolean set() {
    return path.startsWith("sets/") && path.endsWith(".yaml");
  }

  public boolean strikes() {
    return path.startsWith("strikes/") && path.endsWith(".yaml");
  }
}
