package dev.knead.hearing;

import dev.knead.audio.Frame;
import dev.knead.language.Vocabulary;
import dev.knead.session.Command;
import java.util.Optional;
import java.util.Set;

/** stand-in */
public interface Ear extends AutoCloseable {
  void activate(Vocabulary vocabulary);

  void mask(Set<Command> commands);

  Optional<Heard> accept(Frame microphone, short[] loudspeaker);

  @Override
  void close();
}
