package dev.knead.routine;

/**
 * A part of the body on which a step works, or keeps off. A body map draws it; the diary adds up
 * its minutes.
 */
public enum Zone {
  FACE,
  THROAT,
  NECK,
  SHOULDERS,
  UPPER_BACK,
  LOWER_BACK,
  SPINE,
  KIDNEYS,
  SACRUM,
  BUTTOCKS,
  UPPER_ARMS,
  ELBOWS,
  FOREARMS,
  WRISTS,
  HANDS,
  CHEST,
  BELLY,
  GROIN,
  THIGHS_FRONT,
  THIGHS_REAR,
  KNEES,
  HOLLOWS_OF_THE_KNEES,
  SHINS,
  CALVES,
  ANKLES,
  FEET_TOPS,
  SOLES
}
