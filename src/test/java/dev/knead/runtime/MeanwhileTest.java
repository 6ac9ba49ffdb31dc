package dev.knead.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class MeanwhileTest {
  @Test
  void theWorkGoesOnWhileTheCallerDoesSomethingElse() throws IOException {
    CountDownLatch callersPart = new CountDownLatch(1);
    Meanwhile<String> meanwhile =
        Meanwhile.begin(
            "test",
            () -> {
              callersPart.await();
              return Thread.currentThread().getName();
            });

    callersPart.countDown();

    assertThat(meanwhile.await()).isEqualTo("knead-test");
  }

  @Test
  void whatItThrowsIsThrownWhereItIsAwaited() {
    Meanwhile<String> absent =
        Meanwhile.begin(
            "test",
            () -> {
              throw new FileNotFoundException("no voice");
            });
    Meanwhile<String> broken =
        Meanwhile.begin(
            "test",
            () -> {
              throw new IllegalStateException("no sense");
            });

    assertThatThrownBy(absent::await)
        .isInstanceOf(FileNotFoundException.class)
        .hasMessage("no voice");
    assertThatThrownBy(broken::await).isInstanceOf(IOException.class).hasMessageContaining("sense");
  }

  @Test
  void waitingForItCanBeInterrupted() {
    CountDownLatch never = new CountDownLatch(1);
    Meanwhile<String> endless =
        Meanwhile.begin(
            "test",
            () -> {
              never.await();
              return "";
            });

    Thread.currentThread().interrupt();

    assertThatThrownBy(endless::await).isInstanceOf(InterruptedIOException.class);
    assertThat(Thread.interrupted()).isTrue();
    never.countDown();
  }
}
