package dev.knead.bench.contender;

import dev.knead.bench.Contender;
import dev.knead.hearing.Ear;
import dev.knead.hearing.EarFactory;
import dev.knead.hearing.Recognizer;
import dev.knead.hearing.echo.EchoCanceller;
import dev.knead.hearing.echo.KalmanEchoCanceller;
import dev.knead.hearing.echo.NoCanceller;
import dev.knead.hearing.vosk.VoskModel;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.vosk.LibVosk;
import org.vosk.LogLevel;
import org.vosk.Model;

/** All contenders that can run on this computer, and why the others can't. */
public final class Contenders implements AutoCloseable {
  /** Joins a canceller's name to the recognizer's behind it. */
  private static final String BEHIND = "+";

  private final Once<VoskModel> ours;
  private final Once<Model> plain;
  private final EarFactory ears;
  private final Map<String, Contender> there = new LinkedHashMap<>();
  private final List<String> absent = new ArrayList<>();

  /**
   * Looks who is there. Models are loaded when the first one listens: for Knead, and once more with
   * the model's own settings.
   *
   * @param model the installed model's folder
   * @param language of the commands
   */
  public Contenders(Path model, String language) {
    ours = new Once<>(() -> VoskModel.load(model));
    plain = new Once<>(() -> plain(model));
    ears = new EarFactory(language);
    knead("knead", () -> Front.of(new KalmanEchoCanceller()));
    vosk("vosk", () -> Front.of(new NoCanceller()));
    pocketSphinx();
  }

  private static Model plain(Path folder) throws IOException {
    LibVosk.setLogLevel(LogLevel.WARNINGS);
    return new Model(folder.toString());
  }

  private void knead(String name, Supplier<Front> front) {
    there.put(name, new KneadContender(name, ours, front, ears::make));
  }

  /**
   * Adds a variant of Knead, with its own canceller.
   *
   * @param name in the figures
   * @param ear makes the ear, on the thread that listens
   */
  public void variant(String name, BiFunction<Recognizer, EchoCanceller, Ear> ear) {
    Supplier<Front> front = () -> Front.of(new KalmanEchoCanceller());
    there.put(name, new KneadContender(name, ours, front, ear));
  }

  private void vosk(String name, Supplier<Front> front) {
    there.put(name, new PlainVosk(name, plain, front));
  }

  private void pocketSphinx() {
    try {
      Contender contender = new PocketSphinx();
      there.put(contender.name(), contender);
    } catch (IOException | LinkageError e) {
      absent.add(missing("PocketSphinx (Debian: pocketsphinx pocketsphinx-en-us)"));
    }
  }

  /** Knead and plain Vosk behind another canceller, if that one can be made at all. */
  private void behind(String canceller, String title, Supplier<Front> front) {
    try (Front tried = front.get()) {
      tried.canceller().cancel(new short[0], new short[0]);
      knead("knead" + BEHIND + canceller, front);
      vosk("vosk" + BEHIND + canceller, front);
    } catch (LinkageError | RuntimeException e) {
      absent.add(missing(title));
    }
  }

  private static String missing(String what) {
    return what + " is not on this computer; its rows are left out.";
  }

  private static Front webRtc() {
    WebRtcCanceller canceller = new WebRtcCanceller();
    WebRtcCanceller.silenceItsFarewell();
    return new Front(canceller, canceller::close);
  }

  private static Front speex() {
    SpeexCanceller canceller = new SpeexCanceller();
    return new Front(canceller, canceller::close);
  }

  /** Knead and the recognizers that a user might take instead. */
  public List<Contender> recognizers() {
    return there.values().stream().filter(contender -> !contender.name().contains(BEHIND)).toList();
  }

  /** The same, and Knead and plain Vosk behind other echo cancellers or none. Asked for once. */
  public List<Contender> withCancellers() {
    behind("aec3", "WebRTC's AEC3 (webrtc-java)", Contenders::webRtc);
    behind("speex", "SpeexDSP (Debian: libspeexdsp1)", Contenders::speex);
    knead("knead" + BEHIND + "none", () -> Front.of(new NoCanceller()));
    return List.copyOf(there.values());
  }

  /** For each that can't run here, a line that says why. */
  public List<String> absent() {
    return List.copyOf(absent);
  }

  @Override
  public void close() {
    plain.release(Model::close);
    ours.release(VoskModel::close);
  }
}
