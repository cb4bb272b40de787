package io.parapet.policies.sealed;

import com.nimbusds.jose.EncryptionMethod;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWEAlgorithm;
import com.nimbusds.jose.JWEHeader;
import com.nimbusds.jose.JWEObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.ECDHDecrypter;
import com.nimbusds.jose.crypto.ECDHEncrypter;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;

/**
 * The pipeline's own key pair (P-256). A platform that writes reports to Kafka itself seals their
 * content to the public half: JWE with ECDH-ES+A256KW and A256GCM.
 */
public final class PipelineKey {
  private static final String NAME = "pipeline/1";

  private final ECKey pair;

  private PipelineKey(ECKey pair) {
    this.pair = pair;
  }

  static PipelineKey in(KeyVault vault) {
    byte[] jwk = vault.create(NAME, PipelineKey::fresh);
    return new PipelineKey(parse(new String(jwk, StandardCharsets.UTF_8)));
  }

  String publicJwk() {
    return pair.toPublicJWK().toJSONString();
  }

  /**
   * Seals to the public key of a pipeline.
   *
   * @param publicJwk as {@link Sealer#publicKey()} gives it
   * @throws IllegalArgumentException if that is not an EC key as JWK
   */
  public static String sealTo(String publicJwk, byte[] plain) {
    JWEHeader header =
        new JWEHeader.Builder(JWEAlgorithm.ECDH_ES_A256KW, EncryptionMethod.A256GCM)
            .keyID(NAME)
            .build();
    JWEObject jwe = new JWEObject(header, new Payload(plain));
    try {
      jwe.encrypt(new ECDHEncrypter(parse(publicJwk)));
      return jwe.serialize();
    } catch (JOSEException e) {
      throw new IllegalArgumentException("cannot seal to this key", e);
    }
  }

  byte[] open(JWEObject jwe) throws SealedException {
    try {
      jwe.decrypt(new ECDHDecrypter(pair));
      return jwe.getPayload().toBytes();
    } catch (JOSEException e) {
      throw SealedException.unreadable("expected ECDH-ES+A256KW to the pipeline's public key");
    }
  }

  private static byte[] fresh() {
    try {
      ECKey pair = new ECKeyGenerator(Curve.P_256).keyID(NAME).generate();
      return pair.toJSONString().getBytes(StandardCharsets.UTF_8);
    } catch (JOSEException e) {
      throw new IllegalStateException("every Java platform has P-256", e);
    }
  }

  private static ECKey parse(String jwk) {
    try {
      return ECKey.parse(jwk);
    } catch (ParseException e) {
      throw new IllegalArgumentException("expected an EC key as JWK", e);
    }
  }
}
