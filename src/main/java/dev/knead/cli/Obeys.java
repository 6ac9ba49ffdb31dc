package dev.knead.cli;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Stands at an option that a setting can decide when it is not on the command line. Not every
 * option of such a name does: {@code rehearse --mic} takes no device.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.FIELD)
@interface Obeys {
  /** Which one; the option has its name. */
  Setting value();
}
