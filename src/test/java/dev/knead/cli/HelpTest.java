package dev.knead.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.OptionSpec;

/** What {@code --help} promises, for every verb that there is or will be. */
class HelpTest {
  @TempDir static Path folder;

  @Command(description = "Hums.")
  private static final class Hum {}

  /** The words to write for each verb, and for the verbs of verbs. */
  static Stream<List<String>> verbs() {
    List<List<String>> verbs = new ArrayList<>();
    collect(line(), List.of(), verbs);
    return verbs.stream();
  }

  private static void collect(CommandLine verb, List<String> words, List<List<String>> verbs) {
    verbs.add(words);
    verb.getSubcommands()
        .forEach(
            (name, inner) -> {
              if (!inner.getCommandSpec().usageMessage().hidden()) {
                collect(inner, Stream.concat(words.stream(), Stream.of(name)).toList(), verbs);
              }
            });
  }

  @ParameterizedTest
  @MethodSource("verbs")
  void everyVerbIsDescribedAndHasExamples(List<String> words) {
    Terminal terminal = run(Stream.concat(words.stream(), Stream.of("--help")).toList());

    assertThat(terminal.code()).isZero();
    assertThat(terminal.err()).isEmpty();
    assertThat(terminal.out())
        .contains(
            "Usage: "
                + String.join(" ", Stream.concat(Stream.of("knead"), words.stream()).toList()))
        .contains("Examples:%n  knead ".formatted());
    assertThat(description(words)).as("description").hasSizeGreaterThan(15);
  }

  @ParameterizedTest
  @MethodSource("verbs")
  void everyOptionAndArgumentIsDescribed(List<String> words) {
    assertThat(find(words).getCommandSpec().args())
        .allSatisfy(argument -> assertThat(argument.description()).isNotEmpty());
  }

  @ParameterizedTest
  @MethodSource("verbs")
  void anUnknownOptionIsWrongUsage(List<String> words) {
    Terminal terminal = run(Stream.concat(words.stream(), Stream.of("--tpyo")).toList());

    assertThat(terminal.code()).isEqualTo(2);
    assertThat(terminal.out()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Setting.class)
  void everySettingIsAnOptionOfItsNameAndStandsInTheHelp(Setting setting) {
    List<OptionSpec> options =
        verbs()
            .flatMap(words -> find(words).getCommandSpec().options().stream())
            .filter(option -> Settings.obeyed(option).filter(setting::equals).isPresent())
            .toList();

    assertThat(options)
        .isNotEmpty()
        .allMatch(option -> option.longestName().equals(setting.option()));
    assertThat(run(List.of("--help")).out()).contains(setting.variable());
  }

  @Test
  void theHelpOfKneadGroupsEveryVerbAndTellsTheExitCodes() {
    String help = run(List.of("--help")).out();

    assertThat(help)
        .containsSubsequence(
            "Massage:", "  start ", "Write routines:", "Set up:", "  doctor ", "  calibrate ")
        .contains("Exit codes:", "  0     done", "  1     a problem", "  2     wrong usage")
        .contains("  129   ", "  130   ended by Ctrl-C", "  143   ")
        .doesNotContain("More:")
        .contains("source <(knead generate-completion)")
        .doesNotContain("  generate-completion");
    assertThat(help.lines()).allMatch(line -> line.length() <= 80);
  }

  @Test
  void theHelpOfCalibrateTellsHowToEndItAndWhatIsKept() {
    assertThat(run(List.of("calibrate", "--help")).out().replaceAll("\\s+", " "))
        .contains("\"Stop\" ends it at once, and nothing is kept.", "Your voice is not kept.")
        .contains("--show", "--forget", "--mic", "--speaker");
  }

  @Test
  void aVerbOfNoGroupIsNotLost() {
    CommandLine line = line();
    line.addSubcommand("hum", new CommandLine(new Hum()));

    assertThat(Terminal.run(line, "--help").out())
        .contains("More:%n  hum        Hums.".formatted());
  }

  @Test
  void kneadAloneListsTheRoutinesAndHowToBegin() {
    Terminal terminal = run(List.of());

    assertThat(terminal.code()).isZero();
    assertThat(terminal.out()).contains("sciatica-full", "knead start calves");
  }

  @Test
  void theCompletionKnowsVerbsAndOptions() {
    Terminal terminal = run(List.of("generate-completion"));

    assertThat(terminal.code()).isZero();
    assertThat(terminal.out()).contains("complete -F _complete_knead", "doctor", "'--speaker'");
  }

  /** The man page takes the footer only where it has a heading. */
  @ParameterizedTest
  @MethodSource("verbs")
  void theExamplesAreInTheManPageToo(List<String> words) {
    assertThat(find(words).getCommandSpec().usageMessage().footerHeading())
        .isEqualTo("%nExamples:%n");
  }

  private static String description(List<String> words) {
    var usage = find(words).getCommandSpec().usageMessage();
    return String.join(" ", usage.header()) + String.join(" ", usage.description());
  }

  private static CommandLine find(List<String> words) {
    CommandLine verb = line();
    for (String word : words) {
      verb = verb.getSubcommands().get(word);
    }
    return verb;
  }

  private static Terminal run(List<String> words) {
    return Terminal.run(line(), words.toArray(String[]::new));
  }

  private static CommandLine line() {
    return Main.commandLine(
        new Home(Path.of("").toAbsolutePath(), folder, folder.resolve("data"), folder), Map.of());
  }
}
