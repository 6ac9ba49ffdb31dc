package dev.knead.speech.freetts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class WatchdogTest {
  @Test
  void workIsDoneOnOneThread() throws IOException {
    try (Watchdog watchdog = new Watchdog("The voice", Duration.ofSeconds(20))) {
      Thread first = watchdog.watch(Thread::currentThread);

      assertThat(watchdog.<Thread>watch(Thread::currentThread))
          .isSameAs(first)
          .isNotSameAs(Thread.currentThread());
      assertThat(first.isDaemon()).isTrue();
    }
  }

  @Test
  void whatHangsIsToldAndNotAskedAgain() {
    CountDownLatch never = new CountDownLatch(1);
    try (Watchdog watchdog = new Watchdog("The voice kevin", Duration.ofMillis(20))) {
      assertThatThrownBy(
              () ->
                  watchdog.watch(
                      () -> {
                        never.await();
                        return 1;
                      }))
          .hasMessageContaining("The voice kevin said nothing")
          .hasMessageContaining("choose another voice");
      assertThatThrownBy(() -> watchdog.watch(() -> 2)).hasMessageContaining("hangs");
    }
  }

  @Test
  void whatFailsIsToldAsItIs() {
    try (Watchdog watchdog = new Watchdog("The voice kevin", Duration.ofSeconds(20))) {
      assertThatThrownBy(
              () ->
                  watchdog.watch(
                      () -> {
                        throw new IOException("torn");
                      }))
          .hasMessage("torn");
      assertThatThrownBy(
              () ->
                  watchdog.watch(
                      () -> {
                        throw new IllegalStateException("odd");
                      }))
          .isInstanceOf(IOException.class)
          .hasMessageContaining("The voice kevin broke")
          .hasMessageContaining("odd");
    }
  }
}
