package io.parapet.policies.benchmarks;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.tools.ToolProvider;

/**
 * The rules as straight-line Java over typed arrays, compiled: what a code generator would write.
 */
public final class GeneratedJava {
  private static final int RULES_PER_METHOD = 25;
  private static final Dialect JAVA = new Dialect(" && ", " || ", GeneratedJava::test);

  /** What the generated class answers. */
  public interface Rules {
    int count(double[] n, boolean[] b, String[] w);
  }

  private GeneratedJava() {}

  static Engine of(Workload workload) throws Exception {
    Rules rules = compile(source(workload.rules()));
    int features = Workload.FEATURES.size();
    double[][] numbers = new double[Workload.EVENTS][features];
    boolean[][] truths = new boolean[Workload.EVENTS][features];
    String[][] words = new String[Workload.EVENTS][features];
    for (int e = 0; e < Workload.EVENTS; e++) {
      Object[] event = workload.events().get(e);
      for (int i = 0; i < features; i++) {
        switch (event[i]) {
          case Double number -> numbers[e][i] = number;
          case Boolean truth -> truths[e][i] = truth;
          case Object word -> words[e][i] = (String) word;
        }
      }
    }
    return event -> rules.count(numbers[event], truths[event], words[event]);
  }

  private static String source(List<List<Clause>> rules) {
    StringBuilder methods = new StringBuilder();
    StringBuilder calls = new StringBuilder("0");
    for (int from = 0; from < rules.size(); from += RULES_PER_METHOD) {
      calls.append(" + m").append(from).append("(n, b, w)");
      methods.append(
          "static int m" + from + "(double[] n, boolean[] b, String[] w) { int c = 0;\n");
      for (var rule : rules.subList(from, Math.min(from + RULES_PER_METHOD, rules.size()))) {
        methods.append("if (" + JAVA.rule(rule) + ") c++;\n");
      }
      methods.append("return c; }\n");
    }
    return "public class Generated implements "
        + Rules.class.getCanonicalName()
        + " { public int count(double[] n, boolean[] b, String[] w) { return "
        + calls
        + "; }\n"
        + methods
        + "}";
  }

  private static String test(Clause.Test test) {
    return switch (test.constant()) {
      case Boolean truth -> "b[" + test.feature() + "]";
      case String word -> "\"" + word + "\".equals(w[" + test.feature() + "])";
      default -> "n[" + test.feature() + "] " + test.operator() + " " + test.constant();
    };
  }

  private static Rules compile(String source) throws IOException, ReflectiveOperationException {
    Path folder = Files.createTempDirectory("generated");
    Path file = folder.resolve("Generated.java");
    Files.writeString(file, source);
    int status =
        ToolProvider.getSystemJavaCompiler()
            .run(
                null,
                null,
                null,
                "-proc:none",
                "-cp",
                System.getProperty("java.class.path"),
                "-d",
                folder.toString(),
                file.toString());
    if (status != 0) {
      throw new IllegalStateException("the generated rules do not compile");
    }
    URLClassLoader loader =
        new URLClassLoader(
            new URL[] {folder.toUri().toURL()}, GeneratedJava.class.getClassLoader());
    return (Rules) loader.loadClass("Generated").getConstructor().newInstance();
  }
}
