package dev.knead.page;

import dev.knead.routine.Zone;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What people call the parts of the body. */
public final class ZoneWords {
  private ZoneWords() {}

  /** "rear of the thighs". */
  public static String of(Zone zone) {
    return switch (zone) {
      case THIGHS_FRONT -> "front of the thighs";
      case THIGHS_REAR -> "rear of the thighs";
      case FEET_TOPS -> "tops of the feet";
      default -> id(zone).replace('-', ' ');
    };
  }

  /** "neck, shoulders"; empty for none. */
  public static String of(List<Zone> zones) {
    return zones.stream().map(ZoneWords::of).collect(Collectors.joining(", "));
  }

  /** As a routine's file writes it: "thighs-rear". */
  static String id(Zone zone) {
    return zone.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
