package dev.knead.rehearsal;

import dev.knead.audio.Pcm;
import dev.knead.audio.Wav;
import dev.knead.rehearsal.Script.Line;
import dev.knead.speech.Delivery;
import dev.knead.speech.SpeechEngine;
import java.io.IOException;

/** Speaks into a room, with a voice or from recordings. */
final class SpeakingMouth implements Mouth {
  private final Room room;
  private final SpeechEngine voice;
  private final Delivery delivery;

  SpeakingMouth(Room room, SpeechEngine voice, Delivery delivery) {
    this.room = room;
    this.voice = voice;
    this.delivery = delivery;
  }

  @Override
  public Way say(Line line) throws IOException {
    Pcm sound =
        line.recording().isPresent()
            ? Wav.read(line.recording().get())
            : voice.render(line.words(), delivery);
    room.say(sound);
    return Way.SPOKEN;
  }

  @Override
  public boolean speaking() {
    return room.speaking();
  }
}
