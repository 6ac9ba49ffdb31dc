package dev.knead.bench.contender;

import com.sun.jna.NativeLong;
import com.sun.jna.Pointer;
import com.sun.jna.ptr.IntByReference;
import dev.knead.audio.Frame;
import dev.knead.bench.Contender;
import dev.knead.bench.CpuClock;
import dev.knead.bench.Outcome;
import dev.knead.bench.Scene;
import dev.knead.hearing.Heard;
import dev.knead.language.Vocabulary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * PocketSphinx spotting key phrases, as its manual says: after each piece of sound it is asked what
 * it has found; then, or when it believes that nobody speaks any more, the search begins anew.
 * (Debian's {@code pocketsphinx} and {@code pocketsphinx-en-us}. Its program {@code
 * pocketsphinx_continuous} does the same with the same library, but does not tell when.)
 */
final class PocketSphinx implements Contender {
  private static final Path MODEL = Path.of("/usr/share/pocketsphinx/model/en-us");

  private final SphinxLibrary library;
  private final Once<SphinxDictionary> dictionary;

  /**
   * Loads the library, and keeps it silent once for all: told where to write its log with each
   * decoder, two of them at a time close the same file twice, and wait for each other for ever.
   *
   * @throws UnsatisfiedLinkError when the library is not installed
   * @throws IOException when its model is not
   */
  PocketSphinx() throws IOException {
    library = SphinxLibrary.load();
    library.err_set_logfp(Pointer.NULL);
    Path words = MODEL.resolve("cmudict-en-us.dict");
    if (!Files.isReadable(words)) {
      throw new IOException("PocketSphinx has no model in " + MODEL);
    }
    dictionary = new Once<>(() -> SphinxDictionary.read(words));
  }

  @Override
  public String name() {
    return "pocketsphinx";
  }

  @Override
  public Listener open() throws IOException {
    return new SphinxListener(dictionary.get(), Files.createTempDirectory("knead-bench"));
  }

  private final class SphinxListener implements Listener {
    private final SphinxDictionary known;
    private final Path folder;

    SphinxListener(SphinxDictionary known, Path folder) {
      this.known = known;
      this.folder = folder;
    }

    @Override
    public Outcome hear(Vocabulary vocabulary, Scene scene) throws IOException {
      Pointer config = config(vocabulary);
      Pointer decoder = library.ps_init(config);
      try {
        if (decoder == null) {
          throw new IOException("PocketSphinx can't load its model in " + MODEL);
        }
        return listen(decoder, vocabulary, scene);
      } finally {
        if (decoder != null) {
          library.ps_free(decoder);
        }
        library.cmd_ln_free_r(config);
      }
    }

    private Pointer config(Vocabulary vocabulary) throws IOException {
      Path words = Files.write(folder.resolve("words.dict"), known.lines(vocabulary));
      Path phrases = Files.write(folder.resolve("phrases.list"), known.phrases(vocabulary));
      Path options =
          Files.write(
              folder.resolve("options"),
              List.of("-hmm " + MODEL.resolve("en-us"), "-dict " + words, "-kws " + phrases));
      return library.cmd_ln_parse_file_r(Pointer.NULL, library.ps_args(), options.toString(), 1);
    }

    private Outcome listen(Pointer decoder, Vocabulary vocabulary, Scene scene) {
      List<Heard> heard = new ArrayList<>();
      CpuClock clock = new CpuClock();
      library.ps_start_utt(decoder);
      byte before = 0;
      for (int from = 0; from < scene.microphone().length; from += Frame.LENGTH) {
        int to = Math.min(from + Frame.LENGTH, scene.microphone().length);
        short[] samples = Arrays.copyOfRange(scene.microphone(), from, to);
        library.ps_process_raw(decoder, samples, new NativeLong(samples.length), 0, 0);
        byte speaking = library.ps_get_in_speech(decoder);
        boolean ended = before != 0 && speaking == 0;
        before = speaking;
        if (ended || library.ps_get_hyp(decoder, new IntByReference()) != null) {
          library.ps_end_utt(decoder);
          long at = to;
          likeliest(decoder)
              .flatMap(vocabulary::meaning)
              .ifPresent(spoken -> heard.add(new Heard(spoken, 1, 0, at, at)));
          library.ps_start_utt(decoder);
        }
      }
      library.ps_end_utt(decoder);
      return new Outcome(heard, clock.nanos());
    }

    /** Of the phrases found, the one that it is surest of. */
    private Optional<String> likeliest(Pointer decoder) {
      Optional<String> best = Optional.empty();
      int most = Integer.MIN_VALUE;
      IntByReference unused = new IntByReference();
      for (Pointer segment = library.ps_seg_iter(decoder, unused);
          segment != null;
          segment = library.ps_seg_next(segment)) {
        int sure = library.ps_seg_prob(segment, unused, unused, unused);
        if (best.isEmpty() || sure > most) {
          most = sure;
          best = Optional.of(library.ps_seg_word(segment).strip());
        }
      }
      return best;
    }

    @Override
    public void close() {
      for (String name : List.of("words.dict", "phrases.list", "options", "")) {
        try {
          Files.deleteIfExists(folder.resolve(name));
        } catch (IOException e) {
          // It lies in the folder of temporary files: the system clears it away.
          folder.toFile().deleteOnExit();
        }
      }
    }
  }
}
