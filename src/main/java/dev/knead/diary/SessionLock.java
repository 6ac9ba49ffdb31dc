package dev.knead.diary;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * One session at a time, over all programs of this computer. The operating system lifts the lock of
 * a program that dies.
 */
final class SessionLock implements AutoCloseable {
  /**
   * Those of this program: its file must not be opened again meanwhile, since closing it would lift
   * the lock.
   */
  private static final Set<Path> OURS = ConcurrentHashMap.newKeySet();

  private final Path file;
  private final FileChannel channel;

  private SessionLock(Path file, FileChannel channel) {
    this.file = file;
    this.channel = channel;
  }

  /** Takes the lock of a diary; empty when somebody has it. Never waits. */
  static Optional<SessionLock> take(Path diary) throws DiaryException {
    Path file = diary.resolveSibling(diary.getFileName() + ".lock");
    if (!OURS.add(file)) {
      return Optional.empty();
    }
    Optional<FileChannel> channel = Optional.empty();
    try {
      channel = locked(file);
      return channel.map(held -> new SessionLock(file, held));
    } catch (IOException e) {
      throw Trouble.of(file, "The lock of the diary, %s,", e);
    } finally {
      if (channel.isEmpty()) {
        OURS.remove(file);
      }
    }
  }

  /** Whether a session is under way. */
  static boolean isTaken(Path diary) throws DiaryException {
    Optional<SessionLock> lock = take(diary);
    lock.ifPresent(SessionLock::close);
    return lock.isEmpty();
  }

  private static Optional<FileChannel> locked(Path file) throws IOException {
    // The file stays: taking it away would let two programs in.
    DiaryFile.create(file);
    FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE);
    boolean locked = false;
    try {
      locked = channel.tryLock() != null;
      return locked ? Optional.of(channel) : Optional.empty();
    } finally {
      if (!locked) {
        channel.close();
      }
    }
  }

  @Override
  public void close() {
    if (!channel.isOpen()) {
      return;
    }
    try {
      channel.close();
    } catch (IOException e) {
      // The lock goes with the program.
    }
    OURS.remove(file);
  }
}
