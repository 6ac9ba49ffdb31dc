package dev.knead.speech.recorded;

import dev.knead.speech.VoiceException;
import dev.knead.speech.VoicePack;
import dev.knead.speech.Voices;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What a pack of recordings says in its settings.
 *
 * @param folder of the recordings, within the pack; need not exist
 * @param fallBack the id of the voice that speaks what is not recorded
 */
public record RecordedPack(Path folder, String fallBack) {
  /** How {@code voice.yaml} names the engine. */
  public static final String ENGINE = "recorded";

  /** The setting that names the voice that speaks what is not recorded. */
  public static final String FALL_BACK = "fall-back";

  private static final String RECORDINGS = "recordings";

  /**
   * The settings of a pack.
   *
   * @throws VoiceException when there is one that this engine doesn't have, or the recordings are
   *     not to lie within the pack
   */
  public static RecordedPack of(VoicePack pack) throws VoiceException {
    pack.settings().allow(FALL_BACK, RECORDINGS);
    return new RecordedPack(
        within(pack.folder(), pack.settings().text(RECORDINGS).orElse(RECORDINGS)),
        pack.settings().text(FALL_BACK).orElse(Voices.BUILT_IN));
  }

  /** The usual one in a pack's folder. */
  public static RecordedPack in(Path pack, String fallBack) {
    return new RecordedPack(pack.resolve(RECORDINGS), fallBack);
  }

  private static Path within(Path pack, String name) throws VoiceException {
    try {
      Path folder = pack.resolve(name).normalize();
      if (folder.startsWith(pack.normalize()) && staysWithin(pack, folder)) {
        return folder;
      }
      throw new VoiceException(
          "settings: recordings is a folder within the voice's own, not '%s'".formatted(name));
    } catch (InvalidPathException e) {
      throw new VoiceException("settings: no folder can be named '%s'".formatted(name), e);
    } catch (VoiceException e) {
      throw e;
    } catch (IOException e) {
      throw new VoiceException(
          "The folder '%s' in %s can't be looked at: %s".formatted(name, pack, e.getMessage()), e);
    }
  }

  /** A link may lead anywhere. */
  private static boolean staysWithin(Path pack, Path folder) throws IOException {
    return !Files.exists(folder) || folder.toRealPath().startsWith(pack.toRealPath());
  }

  /** Why there can't be anything to hear, and what to do. */
  Optional<String> obstacle(String id) {
    return Files.isDirectory(folder)
        ? Optional.empty()
        : Optional.of(
            "There are no recordings in %s. Make some: knead voices record %s"
                .formatted(folder, id));
  }
}
