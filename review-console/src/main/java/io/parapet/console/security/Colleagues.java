package io.parapet.console.security;

import java.util.List;

/** Everybody who can log in, as far as is known. */
@FunctionalInterface
public interface Colleagues {
  List<Staff> all();
}
