package dev.knead.models;

/**
 * One source failed to give the archive, or gave another one: the next source may be tried.
 *
 * <p>What ails this computer instead (a full disk, say) is a plain {@link InstallException}, which
 * no other source can mend.
 */
final class SourceException extends InstallException {
  private static final long serialVersionUID = 1L;

  SourceException(String message) {
    super(message);
  }

  SourceException(String message, Throwable cause) {
    super(message, cause);
  }
}
