package io.parapet.console.security;

/** Who is logged in, however they came in. */
public interface Person {
  Staff staff();
}
