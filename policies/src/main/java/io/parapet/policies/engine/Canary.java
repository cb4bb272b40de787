package io.parapet.policies.engine;

import io.parapet.policies.id.AccountId;
import io.parapet.policies.policy.Policy;

/** Which accounts a policy is in effect for. Growing the share keeps those already in it. */
final class Canary {
  private Canary() {}

  static boolean inEffect(Policy policy, AccountId account) {
    return switch (policy.rollout().stage()) {
      case ENFORCED -> true;
      case CANARY ->
          slot(policy.id().value(), account.value()) < policy.rollout().canaryPercent() * 100;
      case SHADOW, DRAFT -> false;
    };
  }

  /** 0 to 9,999, evenly; FNV-1a over both names, finished as in MurmurHash3. */
  static int slot(String policy, String account) {
    long hash = mix(mix(0xcbf29ce484222325L, policy) * 0x100000001b3L, account);
    hash = (hash ^ (hash >>> 33)) * 0xff51afd7ed558ccdL;
    hash = (hash ^ (hash >>> 33)) * 0xc4ceb9fe1a85ec53L;
    return (int) Long.remainderUnsigned(hash ^ (hash >>> 33), 10_000);
  }

  private static long mix(long hash, String text) {
    long mixed = hash;
    for (int i = 0; i < text.length(); i++) {
      mixed = (mixed ^ text.charAt(i)) * 0x100000001b3L;
    }
    return mixed;
  }
}
