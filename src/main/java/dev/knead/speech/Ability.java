package dev.knead.speech;

/** What an engine may be able to do besides speaking. */
public enum Ability {
  /** To speak faster or slower. */
  RATE("the speaking rate"),
  /** To speak higher or lower. */
  PITCH("the pitch"),
  /** To speak the sounds of the International Phonetic Alphabet. */
  PHONES("sounds");

  private final String title;

  Ability(String title) {
    this.title = title;
  }

  /** What a voice without it can't be told: "the pitch". */
  public String title() {
    return title;
  }
}
