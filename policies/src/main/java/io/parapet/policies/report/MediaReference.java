package io.parapet.policies.report;

import io.parapet.policies.event.MediaKind;
import io.parapet.policies.id.Check;

/**
 * Where the platform keeps a reported image or voice message.
 *
 * @param reference the platform's own name for it
 * @param sha256 64 hex digits over its bytes
 */
public record MediaReference(MediaKind kind, String reference, String sha256) {
  public MediaReference {
    Check.present(kind, "kind");
    Check.present(reference, "reference");
    Check.present(sha256, "sha256");
    if (!sha256.matches("[0-9a-f]{64}")) {
      throw new IllegalArgumentException("media.sha256 must be 64 hex digits");
    }
  }

  @Override
  public String toString() {
    return "MediaReference[" + kind + "]";
  }
}
