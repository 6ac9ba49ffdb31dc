package dev.knead.runtime;

import java.util.ArrayList;
import java.util.List;

/** Notes what is opened and closed: each must be closed once. */
final class Closings {
  private final List<String> open = new ArrayList<>();
  private final List<String> wrong = new ArrayList<>();

  void opened(String name) {
    open.add(name);
  }

  void closed(String name) {
    if (!open.remove(name)) {
      wrong.add(name + " was closed again");
    }
  }

  boolean isOpen(String name) {
    return open.contains(name);
  }

  /** What is open still, and what was closed twice. */
  List<String> wrong() {
    List<String> all = new ArrayList<>(wrong);
    open.forEach(name -> all.add(name + " was left open"));
    return all;
  }
}
