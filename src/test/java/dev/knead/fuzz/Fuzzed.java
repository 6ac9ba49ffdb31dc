package dev.knead.fuzz;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Property;
import net.jqwik.api.lifecycle.AddLifecycleHook;

/**
 * A property that is tried with hostile files: 200 of them, or as many as {@code
 * -Dknead.fuzz.tries=N} says.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@Property(tries = Integer.MAX_VALUE, edgeCases = EdgeCasesMode.NONE)
@AddLifecycleHook(Tries.class)
public @interface Fuzzed {}
