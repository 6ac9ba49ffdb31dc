package dev.knead.cli;

import dev.knead.language.Screening;
import dev.knead.routine.Routine;
import dev.knead.session.Beforehand;
import dev.knead.session.Purpose;
import dev.knead.session.SessionState;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * A massage as the subject of a session.
 *
 * @param home where routines are
 * @param routine a routine's id, or a file; without one the coach asks which
 */
record Massage(Home home, Optional<String> routine) implements SpokenSession.Preparation {
  @Override
  public SpokenSession.Subject subject() throws IOException {
    List<Routine> menu = menu(RoutineLibrary.of(home));
    String language = menu.get(0).language();
    Screening screening = Screening.load(language);
    return new SpokenSession.Subject(
        language,
        diary -> {
          Beforehand beforehand = diary.beforehand(Purpose.MASSAGE, screening, menu);
          return routine.isEmpty()
              ? SessionState.choosing(menu, beforehand)
              : SessionState.of(menu.get(0), beforehand);
        });
  }

  private List<Routine> menu(RoutineLibrary library) throws IOException {
    if (routine.isPresent()) {
      return List.of(library.find(routine.get()));
    }
    List<Routine> menu = library.routines();
    if (menu.isEmpty()) {
      throw new IOException("There is no routine to start; knead list shows why.");
    }
    return menu;
  }
}
