package io.parapet.local.child;

import java.lang.reflect.InvocationTargetException;
import java.util.Arrays;
import sun.misc.Signal;

/**
 * Runs another main class, and leaves when standard input closes.
 *
 * <p>The parent holds the other end of that pipe and never writes to it. The operating system
 * closes it when the parent ends, however it ends, so this also works for main classes that know
 * nothing of it and for a parent that was killed.
 */
public final class ChildMain {

  private ChildMain() {}

  /**
   * @param args the main class to run, then its arguments
   */
  public static void main(String[] args) {
    ParentWatch.start();
    // Ctrl-C reaches every process of the terminal; in which order they leave is the parent's
    // choice.
    Signal.handle(new Signal("INT"), signal -> {});
    try {
      run(args[0], Arrays.copyOfRange(args, 1, args.length));
    } catch (ReflectiveOperationException failure) {
      causeOf(failure).printStackTrace();
      System.exit(1);
    }
  }

  private static void run(String mainClass, String[] args) throws ReflectiveOperationException {
    Class.forName(mainClass).getMethod("main", String[].class).invoke(null, (Object) args);
  }

  private static Throwable causeOf(ReflectiveOperationException failure) {
    return failure instanceof InvocationTargetException thrown
        ? thrown.getTargetException()
        : failure;
  }
}
