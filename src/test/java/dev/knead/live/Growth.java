package dev.knead.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.ToLongFunction;

/**
 * Whether a program grows: by the most that it holds in the second half of a run, beside the most
 * in the first. What is kept as long as there is room for it comes and goes within a half.
 */
final class Growth {
  private static final long MORE_HEAP_BYTES = 4_000_000;
  private static final long MORE_RESIDENT_KILOBYTES = 12_000;

  private Growth() {}

  /** Fails where it does. */
  static void mustNotBe(List<Vitals> inOrder) {
    List<Vitals> first = inOrder.subList(0, inOrder.size() / 2);
    List<Vitals> second = inOrder.subList(inOrder.size() / 2, inOrder.size());
    assertThat(most(second, Vitals::heapBytes))
        .as("heap, bytes")
        .isLessThan(most(first, Vitals::heapBytes) + MORE_HEAP_BYTES);
    assertThat(most(second, Vitals::residentKilobytes))
        .as("resident memory, kB")
        .isLessThan(most(first, Vitals::residentKilobytes) + MORE_RESIDENT_KILOBYTES);
    assertThat(most(second, Vitals::handles))
        .as("open files")
        .isLessThanOrEqualTo(most(first, Vitals::handles));
    assertThat(most(second, Vitals::threads))
        .as("threads")
        .isLessThanOrEqualTo(most(first, Vitals::threads));
  }

  private static long most(List<Vitals> vitals, ToLongFunction<Vitals> what) {
    return vitals.stream().mapToLong(what).max().orElseThrow();
  }
}
