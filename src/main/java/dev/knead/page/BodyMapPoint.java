package dev.knead.page;

import dev.knead.routine.Zone;

/**
 * Where the line from a zone's name ends, in the units of the drawing: 0 across is the middle of
 * the body, 0 down the top of the head.
 *
 * @param view the view in which the zone has its name; it may be drawn in both
 * @param x across, to the side where the names are
 * @param y down
 */
record BodyMapPoint(View view, int x, int y) {
  /** A drawing of the body. */
  enum View {
    FRONT,
    REAR
  }

  static BodyMapPoint of(Zone zone) {
    return switch (zone) {
      case FACE -> front(-14, 34);
      case THROAT -> front(-11, 74);
      case CHEST -> front(-35, 112);
      case UPPER_ARMS -> front(-58, 146);
      case BELLY -> front(-32, 192);
      case FOREARMS -> front(-68, 208);
      case GROIN -> front(-34, 236);
      case WRISTS -> front(-70, 243);
      case HANDS -> front(-76, 274);
      case THIGHS_FRONT -> front(-40, 302);
      case KNEES -> front(-34, 353);
      case SHINS -> front(-34, 405);
      case FEET_TOPS -> front(-32, 476);
      case NECK -> rear(10, 68);
      case SHOULDERS -> rear(48, 100);
      case UPPER_BACK -> rear(34, 134);
      case SPINE -> rear(1, 150);
      case ELBOWS -> rear(60, 177);
      case KIDNEYS -> rear(20, 178);
      case LOWER_BACK -> rear(30, 204);
      case SACRUM -> rear(6, 224);
      case BUTTOCKS -> rear(38, 246);
      case THIGHS_REAR -> rear(38, 306);
      case HOLLOWS_OF_THE_KNEES -> rear(33, 355);
      case CALVES -> rear(36, 405);
      case ANKLES -> rear(29, 454);
      case SOLES -> rear(26, 534);
    };
  }

  private static BodyMapPoint front(int x, int y) {
    return new BodyMapPoint(View.FRONT, x, y);
  }

  private static BodyMapPoint rear(int x, int y) {
    return new BodyMapPoint(View.REAR, x, y);
  }
}
