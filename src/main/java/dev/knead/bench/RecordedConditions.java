package dev.knead.bench;

import dev.knead.audio.Frame;
import dev.knead.audio.Wav;
import dev.knead.bench.Condition.Kind;
import dev.knead.bench.Condition.Speakers;
import dev.knead.bench.Manifest.Row;
import dev.knead.language.Phrasebook;
import dev.knead.language.Vocabulary;
import dev.knead.session.Command;
import dev.knead.session.Phase;
import dev.knead.session.Spoken;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** What people have recorded: words, talk, noise. */
public final class RecordedConditions {
  /** Streams are about so long: short enough to share them out, long enough to be one. */
  private static final int STREAM = Frame.RATE * 300;

  private static final int PAUSE = (int) Frame.samples(700);

  /** Noise that is at least so long can surround a word. */
  private static final double LONG_NOISE = 10;

  /** Talk that is at least so long can go before a word. */
  private static final double LONG_TALK = 5;

  private final Manifest manifest;
  private final Context context;

  public RecordedConditions(Manifest manifest, Phrasebook phrasebook) {
    this.manifest = manifest;
    this.context = new Context(phrasebook);
  }

  /**
   * Single words in a folder with words that are none: the former are the vocabulary, a choice
   * each; the others must not be heard.
   */
  public Condition words() throws IOException {
    List<Row> rows = singles();
    Map<String, Spoken> meanings = new LinkedHashMap<>();
    for (String word :
        rows.stream()
            .filter(row -> row.kind() == Manifest.Kind.COMMAND)
            .map(Row::label)
            .collect(Collectors.toCollection(TreeSet::new))) {
      meanings.put(word, new Spoken(Command.CHOOSE, meanings.size() + 1));
    }
    return condition(
        "words",
        "ten other words as commands, twenty must not fire",
        rows,
        new Vocabulary(meanings));
  }

  /** The same words, whatever they are to us. */
  List<Clip> singleWords() throws IOException {
    List<Clip> clips = new ArrayList<>();
    for (Row row : singles()) {
      clips.add(clip(row));
    }
    return clips;
  }

  /** Our own words, cut from sentences; those that are no phrase must not be heard. */
  public Condition cuts() throws IOException {
    return condition(
        "cuts",
        "our words, cut from sentences",
        rows(Manifest.Kind.COMMAND).stream()
            .filter(row -> !foldersOfOthers().contains(row.file().getParent()))
            .toList(),
        context.of(Phase.RUNNING));
  }

  /** Talk among people while a step runs. */
  public Condition talk() throws IOException {
    return streams("talk", "other people's talk", Speakers.PEOPLE, Manifest.Kind.TALK);
  }

  /** Noise while a step runs. */
  public Condition sounds() throws IOException {
    return streams("sounds", "household, outdoors, music", Speakers.NOBODY, Manifest.Kind.NOISE);
  }

  /** Noises mixed anew, for so many minutes, while a step runs; without noises there are none. */
  public Condition mixtures(int minutes) throws IOException {
    List<Signal> noises = longer(Manifest.Kind.NOISE, 1);
    List<Trial> trials = new ArrayList<>();
    for (long left = 60L * minutes * Frame.RATE; left > 0 && !noises.isEmpty(); left -= STREAM) {
      int length = (int) Math.min(left, STREAM);
      long seed = trials.size();
      trials.add(
          new Trial(
              "mixture",
              Optional.empty(),
              context.of(Phase.RUNNING),
              () -> Staging.mixture(noises, length, seed)));
    }
    return new Condition(
        "mixtures", "two sounds at once, any level", Kind.NOTHING_SAID, Speakers.NOBODY, trials);
  }

  /** The pieces of noise that are long enough to surround a word. */
  public List<Signal> noises() throws IOException {
    return longer(Manifest.Kind.NOISE, LONG_NOISE);
  }

  /** The pieces of talk that are long enough to go before a word. */
  public List<Signal> talks() throws IOException {
    return longer(Manifest.Kind.TALK, LONG_TALK);
  }

  private List<Signal> longer(Manifest.Kind kind, double seconds) throws IOException {
    List<Signal> signals = new ArrayList<>();
    for (Row row : rows(kind)) {
      Signal signal = Signal.of(Wav.read(row.file()));
      if (signal.seconds() >= seconds) {
        signals.add(signal);
      }
    }
    return signals;
  }

  /** People's single words that ask what our own commands do. */
  public List<Clip> ownWords() throws IOException {
    List<Clip> clips = new ArrayList<>();
    for (Row row : rows(Manifest.Kind.COMMAND)) {
      if (context.of(Phase.RUNNING).meaning(row.label()).isPresent()) {
        clips.add(clip(row));
      }
    }
    return clips;
  }

  /** The measured rooms. */
  public List<ImpulseResponse> rooms() throws IOException {
    List<ImpulseResponse> rooms = new ArrayList<>();
    for (Row row : rows(Manifest.Kind.RIR)) {
      rooms.add(ImpulseResponse.measured(Wav.read(row.file())));
    }
    return rooms;
  }

  private static Clip clip(Row row) throws IOException {
    return new Clip(
        row.label(), row.speaker(), Clip.Origin.PEOPLE, Signal.of(Wav.read(row.file())));
  }

  private List<Row> singles() {
    return rows(Manifest.Kind.COMMAND, Manifest.Kind.OTHER).stream()
        .filter(row -> foldersOfOthers().contains(row.file().getParent()))
        .toList();
  }

  private List<Row> rows(Manifest.Kind... kinds) {
    return manifest.rows().stream().filter(row -> List.of(kinds).contains(row.kind())).toList();
  }

  private List<Path> foldersOfOthers() {
    return rows(Manifest.Kind.OTHER).stream()
        .map(row -> row.file().getParent())
        .distinct()
        .toList();
  }

  private static Condition condition(
      String name, String title, List<Row> rows, Vocabulary vocabulary) throws IOException {
    List<Trial> trials = new ArrayList<>();
    for (Row row : rows) {
      long seed = trials.size();
      Signal word = Signal.of(Wav.read(row.file()));
      trials.add(
          new Trial(
              row.label(),
              vocabulary.meaning(row.label()),
              vocabulary,
              () -> Staging.asRecorded(word, seed)));
    }
    return new Condition(name, title, Kind.WORDS, Speakers.PEOPLE, trials);
  }

  /** One after another, folder by folder, with pauses of faint noise. */
  private Condition streams(String name, String title, Speakers speakers, Manifest.Kind kind)
      throws IOException {
    Map<String, List<Row>> folders =
        rows(kind).stream()
            .collect(Collectors.groupingBy(Row::folder, LinkedHashMap::new, Collectors.toList()));
    List<Trial> trials = new ArrayList<>();
    for (Map.Entry<String, List<Row>> folder : folders.entrySet()) {
      List<Signal> stream = new ArrayList<>();
      int length = 0;
      for (Row row : folder.getValue()) {
        Signal piece = Signal.of(Wav.read(row.file())).padded(PAUSE, 0);
        stream.add(piece);
        length += piece.length();
        if (length >= STREAM) {
          trials.add(trial(folder.getKey(), List.copyOf(stream), trials.size()));
          stream.clear();
          length = 0;
        }
      }
      if (!stream.isEmpty()) {
        trials.add(trial(folder.getKey(), List.copyOf(stream), trials.size()));
      }
    }
    return new Condition(name, title, Kind.NOTHING_SAID, speakers, trials);
  }

  private Trial trial(String folder, List<Signal> pieces, long seed) {
    Supplier<Take> take =
        () -> {
          Signal stream = Signal.concatenated(pieces).padded(0, Frame.RATE);
          Signal sum = stream.plus(Signal.noise(stream.length(), Staging.QUIET, seed));
          return new Take(Scene.without(sum.quantized()), 0, 0);
        };
    return new Trial(folder, Optional.empty(), context.of(Phase.RUNNING), take);
  }
}
