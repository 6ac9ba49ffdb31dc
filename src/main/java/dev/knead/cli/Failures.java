package dev.knead.cli;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;

/** The reasons of failed file operations in words: Java's own messages often are a bare path. */
final class Failures {
  private Failures() {}

  static String reason(IOException error) {
    if (error instanceof NoSuchFileException) {
      return "there is no such file or folder";
    }
    if (error instanceof AccessDeniedException) {
      return "no permission";
    }
    if (error instanceof FileSystemException file && file.getReason() != null) {
      return file.getReason();
    }
    return String.valueOf(error.getMessage());
  }
}
