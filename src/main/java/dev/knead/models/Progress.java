package dev.knead.models;

/**
 * Hears how a long piece of work goes on. Called on the thread that works, and in this order:
 * {@code begin}, any number of {@code at}, {@code end}; {@code note} at any time. {@code end} comes
 * also when the work fails.
 */
public interface Progress {
  /** A total that is not known. */
  long UNKNOWN = -1;

  /** What may take long. */
  enum Work {
    FETCH,
    VERIFY,
    /** Writing files where they will be, out of an archive or copied from a folder. */
    UNPACK
  }

  /** For those who don't want to know. */
  Progress SILENT =
      new Progress() {
        @Override
        public void begin(Work work, long total) {}

        @Override
        public void at(long done) {}

        @Override
        public void end() {}

        @Override
        public void note(String sentence) {}
      };

  /**
   * A piece of work begins.
   *
   * @param total how much there is to do, in bytes; or {@link #UNKNOWN}
   */
  void begin(Work work, long total);

  /**
   * So much is done, of the total; a broken download goes on from where it was.
   *
   * @param done in bytes, from the beginning
   */
  void at(long done);

  /** The piece of work is over. */
  void end();

  /** Something the person should know, though the work goes on: one sentence. */
  void note(String sentence);
}
