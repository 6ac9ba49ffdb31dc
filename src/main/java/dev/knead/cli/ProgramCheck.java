package dev.knead.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Whether the program's folder holds what belongs there. */
record ProgramCheck(Home home) implements Check {
  private static final String SUBJECT = "program folder";

  @Override
  public List<Finding> findings() {
    List<Path> missing =
        Stream.of(home.routines(), home.readyVoices(), home.modelCatalog())
            .filter(Files::notExists)
            .toList();
    if (missing.isEmpty()) {
      return List.of(Finding.ok(SUBJECT, home.program().toString()));
    }
    return List.of(
        Finding.failing(
            SUBJECT,
            "%s lacks %s"
                .formatted(
                    home.program(),
                    String.join(
                        ", ",
                        missing.stream()
                            .map(path -> home.program().relativize(path).toString())
                            .toList())),
            "Fetch the program again; it needs its folders beside it."));
  }
}
