package io.parapet.policies.sealed;

import io.parapet.policies.id.Ids;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.util.Optional;
import java.util.function.Supplier;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/**
 * A vault in a folder: one file a secret, wrapped (RFC 5649) by a master key beside them. For one
 * machine; a platform would put its key management service behind {@link KeyVault}.
 */
public final class FileKeyVault implements KeyVault {
  private static final String WRAPPING = "AES/KWP/NoPadding";

  private final Path folder;
  private final SecretKey master;

  /**
   * Opens the vault, making it if need be.
   *
   * @throws UncheckedIOException if the folder cannot be read or written
   */
  public FileKeyVault(Path folder) {
    this.folder = folder;
    try {
      var ownerOnly = PosixFilePermissions.fromString("rwx------");
      Files.createDirectories(folder, PosixFilePermissions.asFileAttribute(ownerOnly));
      byte[] key = createOrRead(folder.resolve("master.key"), Secrets.random());
      master = new SecretKeySpec(key, "AES");
    } catch (IOException e) {
      throw new UncheckedIOException("cannot open the key vault in " + folder, e);
    }
  }

  @Override
  public byte[] create(String name, Supplier<byte[]> fresh) {
    Optional<byte[]> known = find(name);
    return known.isPresent() ? known.get() : keep(name, fresh.get());
  }

  @Override
  public Optional<byte[]> find(String name) {
    try {
      byte[] wrapped = Files.readAllBytes(file(name));
      return Optional.of(cipher(Cipher.DECRYPT_MODE, wrapped));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the key vault in " + folder, e);
    }
  }

  @Override
  public void preserve(String name) {
    try {
      byte[] unused = createOrRead(preserved(name), new byte[0]);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot preserve a key in " + folder, e);
    }
  }

  @Override
  public void release(String name) {
    try {
      Files.deleteIfExists(preserved(name));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot release a key in " + folder, e);
    }
  }

  private Path preserved(String name) {
    Path file = file(name);
    return file.resolveSibling(file.getFileName() + ".preserved");
  }

  @Override
  public void destroy(String name) {
    if (Files.exists(preserved(name))) {
      throw new IllegalStateException("a key that is preserved for the authorities stays");
    }
    Path file = file(name);
    try {
      if (Files.exists(file)) {
        Files.write(file, new byte[(int) Files.size(file)]);
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot destroy a key in " + folder, e);
    }
  }

  private byte[] keep(String name, byte[] secret) {
    try {
      byte[] kept = createOrRead(file(name), cipher(Cipher.ENCRYPT_MODE, secret));
      return cipher(Cipher.DECRYPT_MODE, kept);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot make a key in " + folder, e);
    }
  }

  /** File names are hashes, so that a listing of the folder names nobody. */
  private Path file(String name) {
    String hash = Ids.derive("vault", name);
    return folder.resolve(hash.substring(0, 2)).resolve(hash);
  }

  /** Writes the bytes unless somebody did first, and returns what then stands there. */
  private static byte[] createOrRead(Path file, byte[] bytes) throws IOException {
    Files.createDirectories(file.getParent());
    Path whole = Files.createTempFile(file.getParent(), "new", null);
    try {
      Files.write(whole, bytes);
      Files.createLink(file, whole);
      return bytes;
    } catch (FileAlreadyExistsException somebodyWasFirst) {
      return Files.readAllBytes(file);
    } finally {
      Files.delete(whole);
    }
  }

  private byte[] cipher(int mode, byte[] bytes) throws IOException {
    try {
      Cipher cipher = Cipher.getInstance(WRAPPING);
      cipher.init(mode, master);
      return cipher.doFinal(bytes);
    } catch (GeneralSecurityException e) {
      throw new IOException("a secret does not fit the vault's master key", e);
    }
  }
}
