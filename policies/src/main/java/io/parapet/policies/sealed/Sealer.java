package io.parapet.policies.sealed;

import com.nimbusds.jose.EncryptionMethod;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWEAlgorithm;
import com.nimbusds.jose.JWEHeader;
import com.nimbusds.jose.JWEObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.DirectDecrypter;
import com.nimbusds.jose.crypto.DirectEncrypter;
import java.text.ParseException;
import java.util.Optional;

/**
 * Seals bytes as a JWE (RFC 7516, compact serialization): AES-256-GCM directly under a key of their
 * own in the vault, which the header's {@code kid} names.
 */
public final class Sealer {
  private final KeyVault vault;
  private final PipelineKey pipelineKey;

  public Sealer(KeyVault vault) {
    this.vault = vault;
    pipelineKey = PipelineKey.in(vault);
  }

  /** The public key, as a JWK, that others seal to when a report comes by Kafka. */
  public String publicKey() {
    return pipelineKey.publicJwk();
  }

  /**
   * Seals under the key of that name, such as {@code report/4711}, made if need be.
   *
   * @return the JWE in compact serialization
   */
  public String seal(String keyName, byte[] plain) {
    JWEHeader header =
        new JWEHeader.Builder(JWEAlgorithm.DIR, EncryptionMethod.A256GCM).keyID(keyName).build();
    JWEObject jwe = new JWEObject(header, new Payload(plain));
    try {
      jwe.encrypt(new DirectEncrypter(vault.create(keyName, Secrets::random)));
      return jwe.serialize();
    } catch (JOSEException e) {
      throw new IllegalStateException("AES-256-GCM is part of every Java platform", e);
    }
  }

  /**
   * Opens what was sealed here or to the pipeline's public key.
   *
   * @throws SealedException if the key was destroyed, or it is not such a JWE
   */
  public byte[] open(String sealedContent) throws SealedException {
    JWEObject jwe = parse(sealedContent);
    return isOwn(jwe) ? openOwn(jwe) : pipelineKey.open(jwe);
  }

  /**
   * The same content under a key of its own: what came sealed to the pipeline's public key is
   * sealed anew under the key of that name; what has a key of its own already stays as it is.
   *
   * @throws SealedException if it cannot be opened
   */
  public String reseal(String keyName, String sealedContent) throws SealedException {
    JWEObject jwe = parse(sealedContent);
    return isOwn(jwe) ? sealedContent : seal(keyName, pipelineKey.open(jwe));
  }

  /**
   * The name of the key of its own that content is sealed under; empty for what is sealed to the
   * pipeline's key, and for what is no JWE.
   */
  public static Optional<String> keyOf(String sealedContent) {
    try {
      JWEObject jwe = parse(sealedContent);
      return isOwn(jwe) ? Optional.ofNullable(jwe.getHeader().getKeyID()) : Optional.empty();
    } catch (SealedException notSealed) {
      return Optional.empty();
    }
  }

  /** Keeps what was sealed under that key from being erased. */
  public void preserve(String keyName) {
    vault.preserve(keyName);
  }

  /** Lets what was preserved be erased. */
  public void release(String keyName) {
    vault.release(keyName);
  }

  /**
   * Erases what was sealed under that key, in every copy.
   *
   * @throws IllegalStateException if it is preserved
   */
  public void erase(String keyName) {
    vault.destroy(keyName);
  }

  private byte[] openOwn(JWEObject jwe) throws SealedException {
    String keyName = jwe.getHeader().getKeyID();
    if (keyName == null) {
      throw SealedException.unreadable("expected a 'kid' in its header");
    }
    byte[] key = vault.find(keyName).orElseThrow(SealedException::erased);
    try {
      jwe.decrypt(new DirectDecrypter(key));
      return jwe.getPayload().toBytes();
    } catch (JOSEException e) {
      throw SealedException.unreadable("it does not fit its key");
    }
  }

  private static boolean isOwn(JWEObject jwe) {
    return JWEAlgorithm.DIR.equals(jwe.getHeader().getAlgorithm());
  }

  private static JWEObject parse(String sealedContent) throws SealedException {
    try {
      return JWEObject.parse(sealedContent);
    } catch (ParseException e) {
      throw SealedException.unreadable("expected a JWE in compact serialization");
    }
  }
}
