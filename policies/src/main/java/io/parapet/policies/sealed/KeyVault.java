package io.parapet.policies.sealed;

import java.util.Optional;
import java.util.function.Supplier;

/**
 * Keeps secrets apart from the data they protect. Destroying a key erases whatever was sealed under
 * it, in every copy and snapshot.
 */
public interface KeyVault {
  /**
   * The secret of that name; if there is none yet, the fresh one is kept. Safe against another
   * process doing the same: both get the one that was first.
   */
  byte[] create(String name, Supplier<byte[]> fresh);

  /** The secret of that name; empty when it never was or has been destroyed. */
  Optional<byte[]> find(String name);

  /** From here on the secret cannot be destroyed: it is kept for the authorities. */
  void preserve(String name);

  /** Their time is over: the secret can be destroyed again. */
  void release(String name);

  /**
   * Destroys the secret for good; does nothing when there is none.
   *
   * @throws IllegalStateException if it is preserved
   */
  void destroy(String name);
}
