package io.parapet.local.supervisor;

/** A child that ends at once with the exit code it is given. */
public final class Exiting {

  private Exiting() {}

  public static void main(String[] args) {
    System.exit(Integer.parseInt(args[0]));
  }
}
