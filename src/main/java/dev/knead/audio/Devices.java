package dev.knead.audio;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.DataLine;
import javax.sound.sampled.LineUnavailableException;

/**
 * The devices of one kind: picks the one a person means, and opens it in a format it knows.
 *
 * @param kind for messages
 * @param all in the system's order, its own choice first
 */
record Devices<L extends DataLine>(Kind kind, List<SoundDevice<L>> all) {
  /** What the devices do. */
  enum Kind {
    MICROPHONE("microphone", "--mic"),
    LOUDSPEAKER("loudspeaker", "--speaker");

    private final String noun;
    private final String option;

    Kind(String noun, String option) {
      this.noun = noun;
      this.option = option;
    }
  }

  /**
   * A line that is open, and what it carries.
   *
   * @param name of its device
   * @param line not yet started
   * @param format what was agreed on
   */
  record OpenLine<L extends DataLine>(String name, L line, SoundFormat format) {}

  /** Ours first, for then nothing is to be converted; then what sound cards know. */
  private static final List<SoundFormat> FORMATS =
      List.of(
          new SoundFormat(SampleEncoding.SIGNED_16, 1, Frame.RATE),
          new SoundFormat(SampleEncoding.SIGNED_16, 1, 48_000),
          new SoundFormat(SampleEncoding.SIGNED_16, 2, 48_000),
          new SoundFormat(SampleEncoding.SIGNED_16, 1, 44_100),
          new SoundFormat(SampleEncoding.SIGNED_16, 2, 44_100));

  /** What a person can name. */
  List<String> names() {
    return all.stream().map(SoundDevice::name).toList();
  }

  /** The device that is named, or the system's own choice when none is. */
  SoundDevice<L> meant(Endpoint endpoint) throws AudioException {
    return endpoint instanceof Endpoint.NamedDevice named ? named(named.name()) : first();
  }

  private SoundDevice<L> first() throws AudioException {
    if (all.isEmpty()) {
      throw new AudioException(
          "No %s was found. Plug one in, or name a file with %s FILE.wav; `knead doctor` lists devices."
              .formatted(kind.noun, kind.option));
    }
    return all.get(0);
  }

  /**
   * The device of that name; if none has it, the only one whose name contains it. Case does not
   * matter.
   */
  private SoundDevice<L> named(String wanted) throws AudioException {
    first(); // with no device at all, its name is not what is wrong
    List<SoundDevice<L>> matches = matching(wanted);
    if (matches.size() == 1) {
      return matches.get(0);
    }
    if (matches.isEmpty()) {
      throw new AudioException(
          "No %s is called \"%s\". There is: %s. A file's name must end in .wav."
              .formatted(kind.noun, wanted, listed(all)));
    }
    throw new AudioException(
        "\"%s\" may mean more than one %s: %s. Write more of the name."
            .formatted(wanted, kind.noun, listed(matches)));
  }

  private List<SoundDevice<L>> matching(String wanted) {
    List<SoundDevice<L>> same =
        all.stream().filter(device -> device.name().equalsIgnoreCase(wanted)).toList();
    if (!same.isEmpty()) {
      return same;
    }
    String part = wanted.toLowerCase(Locale.ROOT);
    return all.stream()
        .filter(device -> device.name().toLowerCase(Locale.ROOT).contains(part))
        .toList();
  }

  private static <L extends DataLine> String listed(List<SoundDevice<L>> devices) {
    return String.join("; ", devices.stream().map(SoundDevice::name).toList());
  }

  /**
   * Opens a device in the first format that it takes.
   *
   * @param bufferMillis how much sound the line should hold, milliseconds
   */
  OpenLine<L> open(SoundDevice<L> device, int bufferMillis) throws AudioException {
    Optional<LineUnavailableException> busy = Optional.empty();
    Optional<IllegalArgumentException> unknown = Optional.empty();
    for (SoundFormat format : FORMATS) {
      int bufferBytes = format.rate() * bufferMillis / 1000 * format.frameBytes();
      try {
        return new OpenLine<>(device.name(), device.open(javaFormat(format), bufferBytes), format);
      } catch (LineUnavailableException e) {
        // Some providers say so of a format too, so the next one is worth asking for.
        busy = Optional.of(e);
      } catch (IllegalArgumentException e) {
        // That is how Java Sound says that the device does not know the format.
        unknown = Optional.of(e);
      } catch (SecurityException e) {
        throw new AudioException(
            "This program may not use the %s %s; allow it in the system's settings."
                .formatted(kind.noun, device.name()),
            e);
      }
    }
    if (busy.isPresent()) {
      throw new AudioException(
          "The %s %s is busy; close the program that uses it, or name another with %s."
              .formatted(kind.noun, device.name(), kind.option),
          busy.get());
    }
    throw new AudioException(
        "The %s %s knows neither 16, 44.1 nor 48 kHz at 16 bits; name another with %s."
            .formatted(kind.noun, device.name(), kind.option),
        unknown.orElse(null));
  }

  private static AudioFormat javaFormat(SoundFormat format) {
    return new AudioFormat(format.rate(), 16, format.channels(), true, false);
  }
}
