package dev.knead.routine;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
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
  private final Map<String, Optional<Routine>> joined = new HashMap<>();

  Joining(List<Draft> drafts) {
    this.drafts = drafts;
    for (Draft draft : drafts) {
      Draft first = byId.putIfAbsent(draft.id(), draft);
      if (first != null) {
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
    byId.keySet().forEach(this::join);
    return drafts.stream()
        .map(
            draft ->
                new Reading(
                    draft.file(),
                    draft.id(),
                    draft.report().hasErrors() ? Optional.empty() : join(draft.id()),
                    draft.report().problems()))
        .toList();
  }

  private void checkIncludes(Draft draft) {
    draft
        .includes()
        .forEach(
            (pointer, id) -> {
              Place place = draft.tree().orElseThrow().valueAt(pointer);
              if (!byId.containsKey(id)) {
                draft
                    .report()
                    .error(
                        place,
                        "there is no routine '%s' to include%s"
                            .formatted(
                                YamlTreeReader.shown(id),
                                Nearest.hint(
                                    id,
                                    byId.keySet(),
                                    "; there are " + String.join(", ", byId.keySet()))));
              } else {
                circle(draft.id(), id)
                    .ifPresent(
                        path ->
                            draft
                                .report()
                                .error(
                                    place,
                                    "the includes go in a circle: " + String.join(" > ", path)));
              }
            });
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
        if (!name.isEmpty() && owner != null && !owner.equals(draft)) {
          draft
              .report()
              .warning(
                  tree.valueAt(pointer),
                  "%s answers to '%s' too: a person could not choose between them"
                      .formatted(owner.file(), YamlTreeReader.shown(name)));
        }
      }
    }
  }

  /** Ends, because every routine within a circle has an error. */
  private Optional<Routine> join(String id) {
    Optional<Routine> known = joined.get(id);
    if (known == null) {
      known = build(byId.get(id));
      joined.put(id, known);
    }
    return known;
  }

  private Optional<Routine> build(Draft draft) {
    if (draft.report().hasErrors()) {
      return Optional.empty();
    }
    YamlTree tree = draft.tree().orElseThrow();
    Set<String> needs = new LinkedHashSet<>(StepValues.texts(tree.at("/needs")));
    Set<String> cautions = new LinkedHashSet<>(StepValues.texts(tree.at("/cautions")));
    Set<String> sources = new LinkedHashSet<>(StepValues.texts(tree.at("/sources")));
    String language = tree.at("/language").asText("en-US");
    List<Step> steps = new ArrayList<>();
    for (String entry : draft.entries()) {
      JsonNode include = tree.at(entry).path("include");
      if (include.isMissingNode()) {
        steps.add(StepValues.step(tree.at(entry)));
        continue;
      }
      Place place = tree.valueAt(entry + "/include");
      Optional<Routine> part = join(include.textValue());
      if (part.isEmpty()) {
        draft
            .report()
            .error(
                place,
                "the routine '%s' has mistakes of its own: mend %s first"
                    .formatted(include.textValue(), byId.get(include.textValue()).file()));
      } else if (!part.get().language().equals(language)) {
        draft
            .report()
            .error(
                place,
                "the routine '%s' is in %s, this one in %s: include one of the same language"
                    .formatted(include.textValue(), part.get().language(), language));
      } else {
        needs.addAll(part.get().needs());
        cautions.addAll(part.get().cautions());
        sources.addAll(part.get().sources());
        steps.addAll(part.get().steps());
      }
    }
    if (steps.size() > MOST_STEPS) {
      draft
          .report()
          .error(
              tree.keyAt("/steps"),
              "with its includes the routine has %d steps; at most %d are allowed"
                  .formatted(steps.size(), MOST_STEPS));
    }
    if (draft.report().hasErrors()) {
      return Optional.empty();
    }
    return Optional.of(
        new Routine(
            draft.id(),
            StepValues.words(tree.at("/title")),
            StepValues.texts(tree.at("/names")),
            StepValues.words(tree.at("/summary")),
            language,
            StepValues.word(Routine.Performer.class, tree.at("/performer").asText()),
            List.copyOf(needs),
            List.copyOf(cautions),
            List.copyOf(sources),
            steps));
  }
}
