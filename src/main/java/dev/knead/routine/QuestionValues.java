package dev.knead.routine;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** From checked JSON to the questions. */
final class QuestionValues {
  private QuestionValues() {}

  /** The questions of the routine of that id, in their order. */
  static List<Question> questions(String routine, JsonNode screening) {
    List<Question> questions = new ArrayList<>();
    screening.forEach(question -> questions.add(question(routine, question)));
    return questions;
  }

  private static Question question(String routine, JsonNode question) {
    return new Question(
        routine + "/" + question.path("id").asText(),
        StepValues.words(question.path("ask")),
        StepValues.word(Question.Sign.class, question.path("sign").asText("yes")),
        StepValues.word(Risk.class, question.path("risk").asText()),
        StepValues.words(question.path("advice")),
        StepValues.texts(question.path("sources")));
  }
}
