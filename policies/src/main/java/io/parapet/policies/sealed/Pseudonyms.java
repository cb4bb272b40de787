package io.parapet.policies.sealed;

import io.parapet.policies.id.AccountId;
import io.parapet.policies.id.PlatformId;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Names accounts in archives, audit and logs: HMAC-SHA-256 under a key of the account's own, so
 * that destroying the key cuts the name from the account for good.
 */
public final class Pseudonyms {
  private final KeyVault vault;

  public Pseudonyms(KeyVault vault) {
    this.vault = vault;
  }

  /** 22 base64url characters (128 bits); the same for as long as the account's key lives. */
  public String of(PlatformId platform, AccountId account) {
    byte[] key = vault.create(keyName(platform, account), Secrets::random);
    return named(key, platform, account);
  }

  /** The pseudonym if the account has a key; empty when it never had one or was erased. */
  public Optional<String> find(PlatformId platform, AccountId account) {
    return vault.find(keyName(platform, account)).map(key -> named(key, platform, account));
  }

  /** All names of one account. They cannot be led back to it once its key is gone. */
  public Names names(PlatformId platform, AccountId account) {
    byte[] key = vault.create(keyName(platform, account), Secrets::random);
    return new Names(named(key, platform, account), key);
  }

  /** What an account and its things are called. */
  public static final class Names {
    private final String account;
    private final byte[] key;

    private Names(String account, byte[] key) {
      this.account = account;
      this.key = key;
    }

    /** The pseudonym. */
    public String account() {
      return account;
    }

    /** The name of something of theirs, such as a message. */
    public String of(String what) {
      return encoded(hmac(key, "of/" + what));
    }
  }

  /** Destroys the account's key: nothing that bears the old pseudonym can be led back to it. */
  public void erase(PlatformId platform, AccountId account) {
    vault.destroy(keyName(platform, account));
  }

  private static String named(byte[] key, PlatformId platform, AccountId account) {
    return encoded(hmac(key, platform.value() + "/" + account.value()));
  }

  private static String encoded(byte[] mac) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(mac).substring(0, 22);
  }

  private static String keyName(PlatformId platform, AccountId account) {
    return "account/" + platform.value() + "/" + account.value();
  }

  private static byte[] hmac(byte[] key, String text) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has HMAC-SHA-256", e);
    }
  }
}
