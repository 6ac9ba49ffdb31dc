package dev.knead.routine;

import dev.knead.yaml.Excerpt;
import dev.knead.yaml.Nearest;
import dev.knead.yaml.Place;
import dev.knead.yaml.YamlTree;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Joins routines with those they include, and finds what can't be joined. */
final class Joining {
  /** A file of includes of files of includes would grow without bound. */
  private static final int MOST_STEPS = 200;

  private final List<Draft> drafts;
  private final Map<String, Draft> byId = new LinkedHashMap<>();
  private final Set<Include> refused = new HashSet<>();
  private final Map<String, Optional<Routine>> joined = new HashMap<>();

  /** An entry of a file's steps. */
  private record Include(String file, String pointer) {}

  Joining(List<Draft> drafts) {
    this.drafts = drafts;
    for (Draft draft : drafts) {
      Draft first = byId.putIfAbsent(draft.id(), draft);
      if (first != null && first.source().folder().equals(draft.source().folder())) {
        draft
            .report()
            .error(
                Place.BEGINNING,
                "the id '%s' belongs to %s already: give this file another name"
                    .formatted(draft.id(), first.file()));
      }
    }
    drafts.forEach(this::checkIncludes);
    checkNames();
  }

  List<Reading> readings() {
    // All first: joining one may find problems in another.
    drafts.forEach(this::join);
    return drafts.stream()
        .map(
            draft ->
                new Reading(
                    draft.file(),
                    draft.id(),
                    draft.report().hasErrors() ? Optional.empty() : join(draft),
                    draft.report().problems()))
        .toList();
  }

  private void checkIncludes(Draft draft) {
    draft
        .includes()
        .forEach(
            (pointer, id) ->
                refusal(draft, id)
                    .ifPresent(
                        message -> {
                          refused.add(new Include(draft.file(), pointer));
                          draft
                              .report()
                              .error(draft.tree().orElseThrow().valueAt(pointer), message);
                        }));
  }

  private Optional<String> refusal(Draft draft, String id) {
    if (!byId.containsKey(id)) {
      String all = "; there are " + String.join(", ", byId.keySet());
      return Optional.of(
          "there is no routine '%s' to include%s"
              .formatted(Excerpt.of(id), Nearest.hint(id, byId.keySet(), all)));
    }
    return circle(draft.id(), id)
        .map(path -> "the includes go in a circle: " + String.join(" > ", path));
  }

  /** The shortest way by includes from {@code home} over {@code first} and home again. */
  private Optional<List<String>> circle(String home, String first) {
    Map<String, String> cameFrom = new HashMap<>();
    Deque<String> waiting = new ArrayDeque<>();
    cameFrom.put(first, home);
    waiting.add(first);
    while (!waiting.isEmpty() && !cameFrom.containsKey(home)) {
      String here = waiting.remove();
      for (String there : byId.get(here).includes().values()) {
        if (byId.containsKey(there) && cameFrom.putIfAbsent(there, here) == null) {
          waiting.add(there);
        }
      }
    }
    if (!cameFrom.containsKey(home)) {
      return Optional.empty();
    }
    Deque<String> path = new ArrayDeque<>(List.of(home));
    for (String id = cameFrom.get(home); !id.equals(home); id = cameFrom.get(id)) {
      path.addFirst(id);
    }
    path.addFirst(home);
    return Optional.of(List.copyOf(path));
  }

  /** A name that two routines answer to chooses neither. */
  private void checkNames() {
    Map<String, Draft> owners = new HashMap<>();
    for (Draft draft : drafts) {
      if (draft.tree().isEmpty()) {
        continue;
      }
      YamlTree tree = draft.tree().get();
      List<String> pointers = new ArrayList<>(List.of("/title"));
      for (int i = 0; i < tree.at("/names").size(); i++) {
        pointers.add("/names/" + i);
      }
      for (String pointer : pointers) {
        String name = StepValues.words(tree.at(pointer)).toLowerCase(Locale.ROOT);
        Draft owner = owners.putIfAbsent(name, draft);
        if (!name.isEmpty() && owner != null && !owner.id().equals(draft.id())) {
          draft
              .report()
              .warning(
                  tree.valueAt(pointer),
                  "%s answers to '%s' too: a person could not choose between them"
                      .formatted(owner.file(), Excerpt.of(name)));
        }
      }
    }
  }

  /** Ends, because includes that go in a circle are refused, and not followed. */
  private Optional<Routine> join(Draft draft) {
    Optional<Routine> known = joined.get(draft.file());
    if (known == null) {
      known = build(draft);
      joined.put(draft.file(), known);
    }
    return known;
  }

  private Optional<Routine> build(Draft draft) {
    Map<String, Routine> parts = parts(draft);
    if (draft.report().hasErrors()) {
      return Optional.empty();
    }
    YamlTree tree = draft.tree().orElseThrow();
    Set<String> needs = new LinkedHashSet<>(StepValues.texts(tree.at("/needs")));
    Map<String, Question> questions = new LinkedHashMap<>();
    QuestionValues.questions(draft.id(), tree.at("/screening"))
        .forEach(question -> questions.put(question.id(), question));
    Set<String> cautions = new LinkedHashSet<>(StepValues.texts(tree.at("/cautions")));
    Set<String> sources = new LinkedHashSet<>(StepValues.texts(tree.at("/sources")));
    List<Step> steps = new ArrayList<>();
    for (String entry : draft.entries()) {
      Routine part = parts.get(entry + "/include");
      if (part == null) {
        steps.add(StepValues.step(tree.at(entry)));
      } else {
        needs.addAll(part.needs());
        part.questions().forEach(question -> questions.putIfAbsent(question.id(), question));
        cautions.addAll(part.cautions());
        sources.addAll(part.sources());
        steps.addAll(part.steps());
      }
    }
    if (steps.size() > MOST_STEPS) {
      draft
          .report()
          .error(
              tree.keyAt("/steps"),
              "with its includes the routine has %d steps; at most %d are allowed"
                  .formatted(steps.size(), MOST_STEPS));
      return Optional.empty();
    }
    return Optional.of(
        new Routine(
            draft.id(),
            StepValues.words(tree.at("/title")),
            StepValues.texts(tree.at("/names")),
            StepValues.words(tree.at("/summary")),
            draft.language(),
            StepValues.word(Routine.Performer.class, tree.at("/performer").asText()),
            List.copyOf(needs),
            List.copyOf(questions.values()),
            List.copyOf(cautions),
            List.copyOf(sources),
            steps));
  }

  /** The included routines by the pointers to their ids; those that can't be had are reported. */
  private Map<String, Routine> parts(Draft draft) {
    Map<String, Routine> parts = new HashMap<>();
    draft
        .includes()
        .forEach(
            (pointer, id) -> {
              if (refused.contains(new Include(draft.file(), pointer))) {
                return;
              }
              Place place = draft.tree().orElseThrow().valueAt(pointer);
              Optional<Routine> part = join(byId.get(id));
              if (part.isEmpty()) {
                draft
                    .report()
                    .error(
                        place,
                        "the routine '%s' has mistakes of its own: mend %s first"
                            .formatted(id, byId.get(id).file()));
              } else if (!part.get().language().equals(draft.language())) {
                draft
                    .report()
                    .error(
                        place,
                        "the routine '%s' is in %s, this one in %s: include one in the same"
                            .formatted(id, part.get().language(), draft.language()));
              } else {
                parts.put(pointer, part.get());
              }
            });
    return parts;
  }
}
