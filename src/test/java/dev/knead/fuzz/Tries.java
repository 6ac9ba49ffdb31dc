package dev.knead.fuzz;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import net.jqwik.api.lifecycle.AroundTryHook;
import net.jqwik.api.lifecycle.Lifespan;
import net.jqwik.api.lifecycle.Store;
import net.jqwik.api.lifecycle.TryExecutionResult;
import net.jqwik.api.lifecycle.TryExecutor;
import net.jqwik.api.lifecycle.TryLifecycleContext;

/** Ends a property after as many tries as this run is asked for, and not as the code says. */
final class Tries implements AroundTryHook {
  /** Few, so that all readers together take half a minute. */
  private static final int USUAL = 200;

  private static final int WANTED = Integer.getInteger("knead.fuzz.tries", USUAL);

  @Override
  public TryExecutionResult aroundTry(
      TryLifecycleContext context, TryExecutor aTry, List<Object> parameters) {
    AtomicInteger done =
        Store.getOrCreate(Tries.class, Lifespan.PROPERTY, AtomicInteger::new).get();
    TryExecutionResult result = aTry.execute(parameters);
    return result.isSatisfied()
        ? TryExecutionResult.satisfied(done.incrementAndGet() >= WANTED)
        : result;
  }
}
