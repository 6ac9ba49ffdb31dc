package dev.knead.bench.contender;

import dev.knead.bench.Contender;
import dev.knead.hearing.EarFactory;
import dev.knead.hearing.vosk.VoskModel;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.vosk.Model;

/** All contenders that can run on this computer, and why the others can't. */
public final class Contenders implements AutoCloseable {
  private static final String LANGUAGE = "en-US";

  private final VoskModel ours;
  private final Model plain;
  private final Map<String, Contender> there = new LinkedHashMap<>();
  private final List<String> absent = new ArrayList<>();

  /**
   * Loads the speech model, once for Knead and once with its own settings, and looks for the rest.
   *
   * @param model the installed model's folder
   */
  public Contenders(Path model) throws IOException {
    ours = VoskModel.load(model);
    plain = new Model(model.toString());
    EarFactory ears = new EarFactory(LANGUAGE);
    add(new KneadContender("knead", ours, ears::make));
    add(new PlainVosk("vosk", plain, NoCanceller::new));
  }

  private void add(Contender contender) {
    there.put(contender.name(), contender);
  }

  /** Knead and the recognizers that a user might take instead. */
  public List<Contender> recognizers() {
    return there.values().stream().filter(contender -> !contender.name().contains("+")).toList();
  }

  /** The same, and each behind each echo canceller. */
  public List<Contender> all() {
    return List.copyOf(there.values());
  }

  /** For each that can't run here, a line that says why. */
  public List<String> absent() {
    return List.copyOf(absent);
  }

  @Override
  public void close() {
    plain.close();
    ours.close();
  }
}
