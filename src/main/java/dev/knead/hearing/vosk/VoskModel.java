package dev.knead.hearing.vosk;

import dev.knead.hearing.Recognizer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.vosk.LibVosk;
import org.vosk.LogLevel;
import org.vosk.Model;

/**
 * A speech model in memory (some 100 MB), from which any number of recognizers are made. It may be
 * loaded by another thread than those that recognize; close the recognizers first.
 */
public final class VoskModel implements AutoCloseable {
  /**
   * What is set otherwise than in the installed model. Clips are short: one block of 51 frames
   * costs less than several. A lattice beam of 8 instead of 2 keeps the alternatives to the best
   * path, by which the spotter decides; a beam of 11 instead of 10 finds them. Without random
   * dither the same clip is heard the same each time.
   */
  private static final Map<String, Map<String, String>> SETTINGS =
      Map.of(
          "model.conf",
          Map.of("frames-per-chunk", "51", "lattice-beam", "8", "beam", "11"),
          "mfcc.conf",
          Map.of("dither", "0"));

  private static final String INSTALL = "Install one with: knead models install";

  /** What the native library opens; it may bring the whole process down when one is missing. */
  private static final List<String> FILES =
      List.of(
          "am/final.mdl",
          "conf/mfcc.conf",
          "conf/model.conf",
          "graph/Gr.fst",
          "graph/HCLr.fst",
          "graph/disambig_tid.int",
          "graph/phones/word_boundary.int",
          "ivector/final.dubm",
          "ivector/final.ie",
          "ivector/final.mat",
          "ivector/global_cmvn.stats",
          "ivector/online_cmvn.conf",
          "ivector/splice.conf");

  private final Model model;

  /** Every word of the model, where it lists them: some keep them within the graph alone. */
  private final Optional<Set<String>> words;

  private VoskModel(Model model, Optional<Set<String>> words) {
    this.model = model;
    this.words = words;
  }

  /**
   * Loads an installed model, in some 200 ms.
   *
   * @throws IOException when it is missing, incomplete or damaged
   */
  public static VoskModel load(Path folder) throws IOException {
    check(folder);
    Optional<Set<String>> words = words(folder);
    try (ModelOverlay overlay = ModelOverlay.over(folder, SETTINGS)) {
      LibVosk.setLogLevel(LogLevel.WARNINGS);
      return new VoskModel(new Model(overlay.folder().toString()), words);
    } catch (ModelException e) {
      throw e;
    } catch (IOException e) {
      throw new ModelException("The speech model in " + folder + " is damaged. " + INSTALL, e);
    } catch (UnsatisfiedLinkError e) {
      throw new ModelException(
          "The recognizer Vosk does not run on this computer ("
              + System.getProperty("os.name")
              + ", "
              + System.getProperty("os.arch")
              + "). It needs a 64-bit Linux, macOS or Windows.",
          e);
    }
  }

  /** A recognizer for the calling thread. */
  public Recognizer recognizer() {
    return new VoskRecognizer(this);
  }

  /**
   * Whether the model can hear a word, given in lower case. Of a model that does not list its words
   * everything is believed: the recognizer leaves out what it can't hear.
   */
  public boolean knows(String word) {
    return words.map(known -> known.contains(word)).orElse(true);
  }

  Model nativeModel() {
    return model;
  }

  /** Gives the memory back once the last recognizer is closed. */
  @Override
  public void close() {
    model.close();
  }

  private static void check(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      throw new ModelException("There is no speech model in " + folder + ". " + INSTALL);
    }
    for (String name : FILES) {
      Path file = folder.resolve(name);
      if (!Files.isReadable(file) || Files.size(file) == 0) {
        throw new ModelException(
            "The speech model in " + folder + " is incomplete: no " + name + ". " + INSTALL);
      }
    }
  }

  private static Optional<Set<String>> words(Path folder) throws IOException {
    Path list = folder.resolve("graph").resolve("words.txt");
    if (!Files.exists(list)) {
      return Optional.empty();
    }
    try (Stream<String> lines = Files.lines(list)) {
      return Optional.of(
          lines.map(line -> line.replaceFirst(" .*", "")).collect(Collectors.toSet()));
    }
  }
}
