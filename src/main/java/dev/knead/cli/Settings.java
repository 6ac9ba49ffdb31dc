package dev.knead.cli;

import java.lang.reflect.AnnotatedElement;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.IDefaultValueProvider;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * What the environment and the settings file say. An option on the command line goes before them,
 * its own default after: flag, environment, file, default.
 *
 * <p>A mistake among the settings is kept, not thrown, while picocli looks for values, so that
 * {@code --help} works; {@link #check} throws it before a verb that has settings runs.
 */
final class Settings implements IDefaultValueProvider {
  private final Map<Setting, SettingInForce> settled;
  private final Optional<SettingsException> mistake;

  private Settings(Map<Setting, SettingInForce> settled, Optional<SettingsException> mistake) {
    this.settled = settled;
    this.mistake = mistake;
  }

  /**
   * Reads both; a file that is not there says nothing, and neither does an empty variable.
   *
   * @param environment the names and values of its variables
   * @param file the settings file
   */
  static Settings read(Map<String, String> environment, Path file) {
    Map<Setting, SettingInForce> settled = new EnumMap<>(Setting.class);
    try {
      for (Setting setting : Setting.values()) {
        String text = environment.getOrDefault(setting.variable(), "");
        if (!text.isBlank()) {
          settled.put(setting, settled(setting, text));
        }
      }
      SettingsFile.read(file)
          .forEach(
              (setting, entry) ->
                  settled.putIfAbsent(
                      setting,
                      new SettingInForce(
                          setting,
                          Optional.of(entry.value()),
                          Origin.FILE,
                          file + ":" + entry.line())));
      return new Settings(settled, Optional.empty());
    } catch (SettingsException e) {
      return new Settings(settled, Optional.of(e));
    }
  }

  private static SettingInForce settled(Setting setting, String text) throws SettingsException {
    try {
      return new SettingInForce(
          setting, Optional.of(setting.value(text)), Origin.ENVIRONMENT, setting.variable());
    } catch (IllegalArgumentException e) {
      throw new SettingsException("%s: %s".formatted(setting.variable(), e.getMessage()), e);
    }
  }

  /** The settings that the verb's command line was made with; none when it has no such provider. */
  static Settings of(CommandSpec verb) {
    return verb.defaultValueProvider() instanceof Settings settings
        ? settings
        : new Settings(Map.of(), Optional.empty());
  }

  /** What is wrong among the settings. */
  Optional<SettingsException> mistake() {
    return mistake;
  }

  /** What the environment or the file says of a setting. */
  Optional<String> value(Setting setting) {
    return Optional.ofNullable(settled.get(setting)).flatMap(SettingInForce::value);
  }

  /** For picocli: the value of an option that the command line does not mention. */
  @Override
  public String defaultValue(ArgSpec argument) {
    return argument instanceof OptionSpec option
        ? obeyed(option).flatMap(this::value).orElse(null)
        : null;
  }

  /**
   * The settings that a verb has, and what each is now.
   *
   * @param verb whose arguments have been parsed
   */
  List<SettingInForce> inForce(CommandSpec verb) {
    List<SettingInForce> all = new ArrayList<>();
    for (Setting setting : Setting.values()) {
      OptionSpec option = verb.findOption(setting.option());
      if (option != null && obeyed(option).isPresent()) {
        all.add(
            flag(setting, verb.commandLine())
                .or(() -> Optional.ofNullable(settled.get(setting)))
                .orElseGet(() -> byDefault(setting, option)));
      }
    }
    return all;
  }

  /** An inherited option may stand before the verb too: {@code knead --debug doctor}. */
  private static Optional<SettingInForce> flag(Setting setting, CommandLine verb) {
    for (CommandLine line = verb; line != null; line = line.getParent()) {
      CommandLine.ParseResult parsed = line.getParseResult();
      if (parsed != null && parsed.hasMatchedOption(setting.option())) {
        String value = text(parsed.<Object>matchedOptionValue(setting.option(), ""));
        return Optional.of(
            new SettingInForce(setting, Optional.of(value), Origin.FLAG, setting.option()));
      }
    }
    return Optional.empty();
  }

  /** As the command line takes a value. */
  private static String text(Object value) {
    return value instanceof Enum<?> constant ? EnumWords.word(constant) : String.valueOf(value);
  }

  private static SettingInForce byDefault(Setting setting, OptionSpec option) {
    return new SettingInForce(
        setting, Optional.ofNullable(option.defaultValue()), Origin.DEFAULT, "default");
  }

  /** The setting that an option obeys, if any. */
  static Optional<Setting> obeyed(OptionSpec option) {
    return option.userObject() instanceof AnnotatedElement field
        ? Optional.ofNullable(field.getAnnotation(Obeys.class)).map(Obeys::value)
        : Optional.empty();
  }

  /**
   * Throws what is wrong among the settings, for who goes by them without having an option.
   *
   * @throws SettingsException naming the place and what would be right
   */
  void check() throws SettingsException {
    if (mistake.isPresent()) {
      throw mistake.get();
    }
  }

  /**
   * Runs a verb as picocli does, but none that obeys settings while there is a mistake among them.
   * {@code doctor} is the exception: it is there to show the mistake.
   */
  int run(CommandLine.ParseResult parsed) {
    Integer helped = CommandLine.executeHelpRequest(parsed);
    if (helped != null) {
      return helped;
    }
    CommandLine.ParseResult last = parsed;
    while (last.hasSubcommand()) {
      last = last.subcommand();
    }
    CommandSpec verb = last.commandSpec();
    if (mistake.isPresent() && obeysSettings(verb)) {
      throw new CommandLine.ExecutionException(
          verb.commandLine(), mistake.get().getMessage(), mistake.get());
    }
    return new CommandLine.RunLast().execute(parsed);
  }

  /** An option that every verb inherits does not count. */
  private static boolean obeysSettings(CommandSpec verb) {
    return !(verb.userObject() instanceof DoctorCommand)
        && verb.options().stream()
            .filter(option -> option.scopeType() == CommandLine.ScopeType.LOCAL)
            .anyMatch(option -> obeyed(option).isPresent());
  }
}
