package dev.knead.session;

import dev.knead.routine.Question;
import dev.knead.routine.Question.Sign;
import dev.knead.routine.Risk;
import java.util.List;

/** Questions for signs to test with. */
public final class Signs {
  public static final Question CHEST = question("chest", Sign.YES, Risk.EMERGENCY);
  public static final Question DIAGNOSIS = question("diagnosis", Sign.NO, Risk.DOCTOR_FIRST);
  public static final Question WOUND = question("wound", Sign.YES, Risk.NO_MASSAGE);
  public static final Question NUMB = question("numb", Sign.YES, Risk.NUMB_SKIN);

  private Signs() {}

  public static Question question(String id, Sign sign, Risk risk) {
    return new Question(
        id, "Is it " + id + "?", sign, risk, "See to the " + id + ".", List.of("A book"));
  }
}
