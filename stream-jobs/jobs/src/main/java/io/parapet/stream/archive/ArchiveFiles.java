package io.parapet.stream.archive;

import io.parapet.policies.wire.ScoredEvent;
import io.parapet.stream.config.ArchiveConfig;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.avro.file.CodecFactory;
import org.apache.avro.file.DataFileStream;
import org.apache.avro.file.DataFileWriter;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.generic.GenericRecord;
import org.apache.flink.connector.file.sink.FileSink;
import org.apache.flink.core.fs.FileStatus;
import org.apache.flink.core.fs.FileSystem;
import org.apache.flink.core.fs.Path;
import org.apache.flink.formats.avro.AvroWriterFactory;

/** The archive as files: a folder a day (UTC, by event time), Avro with deflate in it. */
public final class ArchiveFiles {
  private static final int DEFLATE_LEVEL = 1;
  private static final int ATTEMPTS = 100;
  private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

  private ArchiveFiles() {}

  /** A file of each writer appears with each checkpoint. */
  public static FileSink<ScoredEvent> sink(ArchiveConfig config) {
    return FileSink.forBulkFormat(
            new Path(config.path()), new AvroWriterFactory<>(ArchiveFiles::writer))
        .withBucketAssigner(new ByDay())
        .build();
  }

  static DataFileWriter<ScoredEvent> writer(OutputStream out) throws IOException {
    return new DataFileWriter<>(new ArchiveWriter())
        .setCodec(CodecFactory.deflateCodec(DEFLATE_LEVEL))
        .create(ArchiveSchema.SCHEMA, out);
  }

  /**
   * Finished files, oldest day first; empty when there are none.
   *
   * @param wanted which days
   */
  public static List<Path> list(Path archive, Predicate<LocalDate> wanted) throws IOException {
    FileSystem files = archive.getFileSystem();
    List<Path> found = new ArrayList<>();
    for (FileStatus day : entries(files, archive)) {
      if (isDay(day) && wanted.test(LocalDate.parse(day.getPath().getName()))) {
        for (FileStatus file : entries(files, day.getPath())) {
          found.add(file.getPath());
        }
      }
    }
    return found.stream().sorted(Comparator.comparing(Path::toString)).toList();
  }

  private static boolean isDay(FileStatus entry) {
    return entry.isDir() && DAY.matcher(entry.getPath().getName()).matches();
  }

  /** Hands over every event of a file. */
  public static void read(Path file, Consumer<ScoredEvent> each) throws IOException {
    try (InputStream in = file.getFileSystem().open(file);
        DataFileStream<GenericRecord> records =
            new DataFileStream<>(in, new GenericDatumReader<>())) {
      for (GenericRecord record : records) {
        each.accept(ArchiveSchema.read(record));
      }
    }
  }

  /** The folder of a day. */
  static Path folder(String archive, LocalDate day) {
    return new Path(archive, day.toString());
  }

  static LocalDate day(ScoredEvent event) {
    return event.at().atZone(ZoneOffset.UTC).toLocalDate();
  }

  /** Those still being written are hidden by a dot, and may go while they are looked at. */
  private static List<FileStatus> entries(FileSystem files, Path folder) throws IOException {
    for (int attempt = 1; files.exists(folder); attempt++) {
      try {
        return Stream.ofNullable(files.listStatus(folder))
            .flatMap(Arrays::stream)
            .filter(entry -> !entry.getPath().getName().startsWith("."))
            .toList();
      } catch (FileNotFoundException renamed) {
        if (attempt == ATTEMPTS) {
          throw renamed;
        }
      }
    }
    return List.of();
  }
}
