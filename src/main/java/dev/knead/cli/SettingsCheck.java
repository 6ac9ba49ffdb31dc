package dev.knead.cli;

import dev.knead.yaml.Nearest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Whether the settings can be read, and whether a variable is only nearly one of ours.
 *
 * @param settings as they were read
 * @param file the settings file
 * @param environment the variables
 */
record SettingsCheck(Settings settings, Path file, Map<String, String> environment)
    implements Check {
  private static final String SUBJECT = "settings";
  private static final List<String> VARIABLES =
      Arrays.stream(Setting.values()).map(Setting::variable).toList();

  @Override
  public List<Finding> findings() {
    List<Finding> findings = new ArrayList<>();
    findings.add(
        settings
            .mistake()
            .map(mistake -> Finding.failing(SUBJECT, mistake))
            .orElseGet(
                () -> Finding.ok(SUBJECT, Files.exists(file) ? file.toString() : "no " + file)));
    for (String name : new TreeMap<>(environment).keySet()) {
      Optional<String> meant =
          name.startsWith("KNEAD_") && !VARIABLES.contains(name)
              ? Nearest.to(name, VARIABLES)
              : Optional.empty();
      meant.ifPresent(
          near ->
              findings.add(
                  Finding.warning(
                      SUBJECT,
                      "the variable " + name + " means nothing",
                      "Write " + near + " if you meant that.")));
    }
    return findings;
  }
}
