package io.parapet.stream.codec;

import io.parapet.policies.feature.Packed;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The small parts that binary forms are made of. */
public final class Fields {
  private static final int NULL = 0;

  private Fields() {}

  /** Writes one item of a list. */
  @FunctionalInterface
  public interface Writer<T> {
    void write(T value, DataOutput out) throws IOException;
  }

  /** Reads one item of a list. */
  @FunctionalInterface
  public interface Reader<T> {
    T read(DataInput in) throws IOException;
  }

  /** Writes a text of any length, or null. */
  public static void text(@Nullable String text, DataOutput out) throws IOException {
    if (text == null) {
      Packed.write(out, NULL);
    } else {
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      Packed.write(out, bytes.length + 1L);
      out.write(bytes);
    }
  }

  public static @Nullable String nullableText(DataInput in) throws IOException {
    int length = (int) Packed.read(in) - 1;
    if (length < 0) {
      return null;
    }
    byte[] bytes = new byte[length];
    in.readFully(bytes);
    return new String(bytes, StandardCharsets.UTF_8);
  }

  public static String text(DataInput in) throws IOException {
    String text = nullableText(in);
    if (text == null) {
      throw new IOException("expected a text");
    }
    return text;
  }

  public static void bytes(byte[] bytes, DataOutput out) throws IOException {
    Packed.write(out, bytes.length);
    out.write(bytes);
  }

  public static byte[] bytes(DataInput in) throws IOException {
    byte[] bytes = new byte[(int) Packed.read(in)];
    in.readFully(bytes);
    return bytes;
  }

  /** Writes a time to the nanosecond. */
  public static void time(Instant time, DataOutput out) throws IOException {
    Packed.writeSigned(out, time.getEpochSecond());
    Packed.write(out, time.getNano());
  }

  public static Instant time(DataInput in) throws IOException {
    return Instant.ofEpochSecond(Packed.readSigned(in), Packed.read(in));
  }

  /** Writes a yes, a no, or null. */
  public static void maybe(@Nullable Boolean value, DataOutput out) throws IOException {
    out.writeByte(value == null ? NULL : value ? 2 : 1);
  }

  public static @Nullable Boolean maybe(DataInput in) throws IOException {
    int value = in.readByte();
    return value == NULL ? null : Boolean.valueOf(value == 2);
  }

  /** Writes a constant by its place, or null. */
  public static void constant(@Nullable Enum<?> value, DataOutput out) throws IOException {
    out.writeByte(value == null ? NULL : value.ordinal() + 1);
  }

  public static <E extends Enum<E>> E constant(E[] all, DataInput in) throws IOException {
    return all[in.readByte() - 1];
  }

  public static <E extends Enum<E>> @Nullable E nullableConstant(E[] all, DataInput in)
      throws IOException {
    int place = in.readByte();
    return place == NULL ? null : all[place - 1];
  }

  /** Writes each item after their number. */
  public static <T> void list(Collection<T> items, Writer<T> writer, DataOutput out)
      throws IOException {
    Packed.write(out, items.size());
    for (T item : items) {
      writer.write(item, out);
    }
  }

  public static <T> List<T> list(Reader<T> reader, DataInput in) throws IOException {
    int size = (int) Packed.read(in);
    if (size == 0) {
      return List.of();
    }
    List<T> items = new ArrayList<>(Math.min(size, 1024));
    for (int i = 0; i < size; i++) {
      items.add(reader.read(in));
    }
    return items;
  }
}
