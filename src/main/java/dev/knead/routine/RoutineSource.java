package dev.knead.routine;

import dev.knead.yaml.YamlTreeReader;
import java.nio.charset.StandardCharsets;

/** The bytes of one routine's file, and the file's name; nothing is decoded or checked yet. */
public final class RoutineSource {
  /** In bytes: larger files are refused. The longest routine that makes sense is a tenth of it. */
  public static final int LARGEST = YamlTreeReader.LARGEST;

  private static final String EXTENSION = "\\.ya?ml$";

  private final String file;
  private final byte[] bytes;

  private RoutineSource(String file, byte[] bytes) {
    this.file = file;
    this.bytes = bytes;
  }

  /**
   * The content of a file.
   *
   * @param file the name by which problems call it; its last part, without {@code .yaml}, is the id
   * @param bytes its content, which should be UTF-8
   */
  public static RoutineSource of(String file, byte[] bytes) {
    return new RoutineSource(file, bytes.clone());
  }

  /** The same from a text. */
  public static RoutineSource of(String file, String text) {
    return new RoutineSource(file, text.getBytes(StandardCharsets.UTF_8));
  }

  public String file() {
    return file;
  }

  /** The id that the file's name promises: {@code a/b.yaml} is {@code b}. */
  public String id() {
    return file.substring(folder().length()).replaceFirst(EXTENSION, "");
  }

  /** Where the file lies, as far as its name tells. */
  String folder() {
    return file.substring(0, Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1);
  }

  byte[] bytes() {
    return bytes;
  }
}
