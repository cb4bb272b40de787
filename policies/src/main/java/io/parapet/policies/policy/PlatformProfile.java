package io.parapet.policies.policy;

import io.parapet.policies.event.Encryption;
import io.parapet.policies.id.PlatformId;
import java.util.Set;

/**
 * What differs from platform to platform.
 *
 * @param encryption the kinds its direct messages may have
 * @param requests messages of strangers wait in requests
 * @param groups it has group conversations
 * @param maxMembers the largest group; 2 without groups
 * @param disappearing messages can disappear
 * @param minDmAge the least age in years for direct messages
 * @param businessTools businesses can write with tools of their own
 * @param note what a policy author should know
 */
public record PlatformProfile(
    PlatformId id,
    String title,
    Set<Encryption> encryption,
    boolean requests,
    boolean groups,
    int maxMembers,
    boolean disappearing,
    int minDmAge,
    boolean businessTools,
    String note) {
  public PlatformProfile {
    encryption = Set.copyOf(encryption);
  }
}
