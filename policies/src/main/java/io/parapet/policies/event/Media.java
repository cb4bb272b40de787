package io.parapet.policies.event;

import io.parapet.policies.id.Check;

/**
 * Media in a message, by kind and number; never the media itself.
 *
 * @param count 1 to 1,000
 */
public record Media(MediaKind kind, int count) {
  public Media {
    Check.present(kind, "media.kind");
    Check.range(count, 1, 1_000, "media.count");
  }
}
