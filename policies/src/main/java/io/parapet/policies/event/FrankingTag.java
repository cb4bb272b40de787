package io.parapet.policies.event;

import io.parapet.policies.id.Check;

/**
 * What a platform keeps of a franked message: it binds the sender to the content without showing
 * it. The opening key comes with the report, inside the sealed content.
 *
 * @param commitment the sender's HMAC-SHA-256 over the content, base64url
 * @param platformTag the platform's HMAC over commitment, sender, recipient and time, base64url
 */
public record FrankingTag(String commitment, String platformTag) {
  public FrankingTag {
    Check.present(commitment, "franking.commitment");
    Check.present(platformTag, "franking.platformTag");
  }
}
