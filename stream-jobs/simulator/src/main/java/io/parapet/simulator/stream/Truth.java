package io.parapet.simulator.stream;

import io.parapet.simulator.world.Account;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Tells what each account truly is, as a table: account, platform, kind, harm. */
public final class Truth {
  private static final String HEADER = "account\tplatform\tkind\tharm\n";

  private Truth() {}

  /** Writes the table, making its folder if need be. */
  public static void write(List<Account> accounts, Path file) {
    try {
      Path folder = file.toAbsolutePath().getParent();
      if (folder != null) {
        Files.createDirectories(folder);
      }
      try (BufferedWriter out = Files.newBufferedWriter(file)) {
        out.write(HEADER);
        for (Account account : accounts) {
          out.write(line(account));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write the truth to " + file, e);
    }
  }

  private static String line(Account account) {
    return "%s\t%s\t%s\t%s\n"
        .formatted(
            account.id(),
            account.platform().id(),
            account.kind().key(),
            account.kind().harm().key());
  }
}
