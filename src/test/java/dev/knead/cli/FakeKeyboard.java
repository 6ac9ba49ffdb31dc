package dev.knead.cli;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** A person who types some lines, each when it is asked for, and then ends the input. */
final class FakeKeyboard implements Keyboard {
  /** How often {@link #waiting} was asked when the next line is typed without being asked for. */
  private int typedAfter = Integer.MAX_VALUE;

  private final Deque<String> lines;

  private FakeKeyboard(List<String> lines) {
    this.lines = new ArrayDeque<>(lines);
  }

  static FakeKeyboard typing(String... lines) {
    return new FakeKeyboard(List.of(lines));
  }

  /** The next line is typed so many frames after somebody began to listen for it. */
  FakeKeyboard typingAfter(int frames) {
    typedAfter = frames;
    return this;
  }

  @Override
  public Optional<String> line() {
    return Optional.ofNullable(lines.poll());
  }

  @Override
  public boolean waiting() {
    return typedAfter-- <= 0 && !lines.isEmpty();
  }
}
