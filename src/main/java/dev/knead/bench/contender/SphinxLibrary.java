package dev.knead.bench.contender;

import com.sun.jna.Library;
import com.sun.jna.Native;
import com.sun.jna.NativeLong;
import com.sun.jna.Pointer;
import com.sun.jna.ptr.IntByReference;
import java.util.Map;

/** The parts of pocketsphinx.h, cmd_ln.h and err.h that are needed, of the version 5prealpha. */
interface SphinxLibrary extends Library {
  /**
   * {@code RTLD_LAZY} without {@code RTLD_GLOBAL}: otherwise Vosk's matrices would be multiplied by
   * the plain BLAS that this library brings along, not by Vosk's own, and it would take four times
   * as long.
   */
  int TO_ITSELF = 1;

  /**
   * Loads the library, and with it the one below it.
   *
   * @throws UnsatisfiedLinkError when it is not installed
   */
  static SphinxLibrary load() {
    return Native.load(
        "libpocketsphinx.so.3", SphinxLibrary.class, Map.of(OPTION_OPEN_FLAGS, TO_ITSELF));
  }

  Pointer ps_args();

  Pointer cmd_ln_parse_file_r(Pointer config, Pointer definition, String file, int strict);

  int cmd_ln_free_r(Pointer config);

  void err_set_logfp(Pointer stream);

  Pointer ps_init(Pointer config);

  int ps_free(Pointer decoder);

  int ps_start_utt(Pointer decoder);

  int ps_process_raw(
      Pointer decoder, short[] samples, NativeLong count, int noSearch, int fullUtterance);

  int ps_end_utt(Pointer decoder);

  byte ps_get_in_speech(Pointer decoder);

  String ps_get_hyp(Pointer decoder, IntByReference score);

  Pointer ps_seg_iter(Pointer decoder, IntByReference score);

  String ps_seg_word(Pointer segment);

  int ps_seg_prob(
      Pointer segment, IntByReference acoustic, IntByReference language, IntByReference backoff);

  Pointer ps_seg_next(Pointer segment);
}
