package dev.knead.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class RegularlyTest {
  @Test
  void theWorkIsDoneAgainAndAgainOnAThreadOfItsOwn() throws InterruptedException {
    BlockingQueue<String> turns = new LinkedBlockingQueue<>();

    try (Regularly regularly =
        Regularly.begin("test", 1, () -> turns.add(Thread.currentThread().getName()))) {
      assertThat(regularly).isNotNull();
      for (int turn = 0; turn < 3; turn++) {
        assertThat(turns.take()).isEqualTo("knead-test");
      }
    }
  }

  @Test
  void closedItHasDoneItsLastTurn() throws InterruptedException {
    SynchronousQueue<String> begun = new SynchronousQueue<>();
    AtomicInteger ended = new AtomicInteger();
    Regularly regularly =
        Regularly.begin(
            "test",
            1,
            () -> {
              put(begun);
              ended.incrementAndGet();
            });

    String first = begun.take();
    regularly.close();
    regularly.close();

    assertThat(first).isEqualTo("turn");
    assertThat(ended).hasValue(1);
  }

  private static void put(SynchronousQueue<String> queue) {
    try {
      queue.put("turn");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
