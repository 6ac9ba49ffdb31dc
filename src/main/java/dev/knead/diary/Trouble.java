package dev.knead.diary;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.sql.SQLException;
import org.sqlite.SQLiteErrorCode;

/** What can be wrong with a diary, and what to do then, in words. */
final class Trouble {
  /** Of SQLite's codes the lower byte is the kind of the error. */
  private static final int KIND = 0xff;

  private Trouble() {}

  static DiaryException of(Path file, SQLException cause) {
    SQLiteErrorCode kind = SQLiteErrorCode.getErrorCode(cause.getErrorCode() & KIND);
    return new DiaryException(
        switch (kind) {
          case SQLITE_NOTADB -> noDiary(file);
          case SQLITE_CORRUPT -> damaged(file);
          case SQLITE_BUSY, SQLITE_LOCKED, SQLITE_PROTOCOL ->
              "The diary %s is locked by another program: close that one, and try again."
                  .formatted(file);
          case SQLITE_READONLY, SQLITE_PERM, SQLITE_AUTH -> readOnly(file);
          case SQLITE_FULL ->
              "There is no room for the diary %s: the disk is full. Make room; what stood in the diary still does."
                  .formatted(file);
          case SQLITE_CANTOPEN ->
              "The diary %s can't be opened: is it a file, and are it and its folder yours to read and write?"
                  .formatted(file);
          case SQLITE_IOERR ->
              "The diary %s could not be read or written (%s): is the disk full, or failing? Make room there, and try again."
                  .formatted(file, line(cause));
          default ->
              "The diary %s can't be used (%s): try again; if that does not help, %s"
                  .formatted(file, line(cause), moveAway(file));
        },
        cause);
  }

  /** The file holds something else. */
  static String noDiary(Path file) {
    return "%s is no diary of Knead, or a damaged one: %s".formatted(file, moveAway(file));
  }

  static String damaged(Path file) {
    return "The diary %s is damaged: %s".formatted(file, moveAway(file));
  }

  private static String moveAway(Path file) {
    return "move it away, with all files beside it whose names begin with %s, and a new one will be begun."
        .formatted(file.getFileName());
  }

  static String newer(Path file) {
    return "The diary %s was written by a newer version of Knead: use that version, or move the diary away, and a new one will be begun."
        .formatted(file);
  }

  static String readOnly(Path file) {
    return "The diary %s can't be written to: make the file and its folder writable for you, as by chmod u+w."
        .formatted(file);
  }

  /** A file or folder that can't be made or opened. */
  static DiaryException of(Path file, String what, IOException cause) {
    return new DiaryException(
        "%s can't be made (%s): make its folder writable for you, or set XDG_DATA_HOME to one that is."
            .formatted(what.formatted(file), reason(cause)),
        cause);
  }

  private static String reason(IOException cause) {
    if (cause instanceof AccessDeniedException) {
      return "no permission";
    }
    if (cause instanceof FileSystemException file && file.getReason() != null) {
      return file.getReason();
    }
    return cause instanceof FileSystemException
        ? cause.getClass().getSimpleName()
        : String.valueOf(cause.getMessage());
  }

  private static String line(SQLException cause) {
    return String.valueOf(cause.getMessage()).replaceAll("\\s+", " ").strip();
  }
}
