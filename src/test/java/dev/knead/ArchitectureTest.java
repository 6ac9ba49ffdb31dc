package dev.knead;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Holds the packages apart, as the design says, and the clock and the engines in their places. */
class ArchitectureTest {
  private static final Path SOURCES = Path.of("src", "main", "java");

  /** Each package, and which of ours it may use besides itself. */
  private static final String MAY_USE =
      """
      markup:
      yaml:
      routine:          markup yaml
      session:          routine
      language:         markup routine session
      audio:
      hearing.echo:     audio
      hearing:          routine session language audio hearing.echo
      hearing.vosk:     routine session language audio hearing
      calibration:      session hearing hearing.echo
      speech:           markup yaml routine session language audio
      speech.freetts:   markup routine session language audio speech
      speech.recorded:  markup routine session language audio speech
      speech.program:   markup routine session language audio speech
      diary:            routine session
      models:           yaml
      runtime:          markup routine session language audio hearing hearing.echo hearing.vosk calibration speech diary
      page:             markup routine session diary
      rehearsal:        markup yaml routine session language audio hearing hearing.vosk speech speech.freetts diary models runtime
      bench:            markup yaml routine session language audio hearing speech runtime
      bench.contender:  routine session language audio hearing hearing.echo hearing.vosk bench
      cli:              markup yaml routine session language audio hearing hearing.echo hearing.vosk calibration speech speech.recorded diary models runtime page rehearsal bench bench.contender
      """;

  private static final JavaClasses PROGRAM =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("dev.knead");

  private static Map<String, List<String>> mayUse() {
    return MAY_USE
        .lines()
        .map(line -> line.split(":", 2))
        .collect(
            Collectors.toMap(
                row -> row[0],
                row -> Arrays.stream(row[1].split(" ")).filter(name -> !name.isEmpty()).toList(),
                (a, b) -> a,
                TreeMap::new));
  }

  private static Stream<String> packages() {
    return mayUse().keySet().stream();
  }

  @ParameterizedTest
  @MethodSource("packages")
  void usesOnlyThePackagesBelowIt(String name) {
    String[] allowed =
        Stream.concat(Stream.of(name), mayUse().get(name).stream())
            .map(used -> "dev.knead." + used)
            .toArray(String[]::new);
    check(
        noClasses()
            .that()
            .resideInAPackage("dev.knead." + name)
            .should()
            .dependOnClassesThat(
                resideInAPackage("dev.knead..")
                    .and(
                        DescribedPredicate.not(JavaClass.Predicates.resideInAnyPackage(allowed)))));
  }

  @Test
  void everyPackageHasItsRow() {
    Set<String> rows = mayUse().keySet();
    assertThat(
            PROGRAM.stream()
                .map(JavaClass::getPackageName)
                .map(name -> name.replaceFirst("dev\\.knead\\.?", ""))
                .collect(Collectors.toSet()))
        .isNotEmpty()
        .isSubsetOf(rows);
  }

  @Test
  void packagesMakeNoCycles() {
    check(slices().matching("dev.knead.(**)").should().beFreeOfCycles());
  }

  @Test
  void onlyItsOwnPackageAndItsRivalKnowVosk() {
    check(known("org.vosk..", "dev.knead.hearing.vosk", "dev.knead.bench.contender"));
  }

  @Test
  void onlyTheBenchKnowsTheLibrariesThatAreNoPartOfTheProgram() {
    check(known("dev.onvoid.webrtc..", "dev.knead.bench.contender"));
    check(known("com.sun.jna..", "dev.knead.bench.contender"));
    check(known("org.knowm.xchart..", "dev.knead.bench"));
  }

  @Test
  void theBenchKnowsNoCommandLine() {
    check(known("picocli..", "dev.knead.cli"));
  }

  @Test
  void freeTtsIsKnownWhereItSpeaksAndWhereItsDictionaryIsRead() {
    check(known("com.sun.speech..", "dev.knead.speech.freetts", "dev.knead.language"));
  }

  @Test
  void soundFilesAreDecodedInOnePlace() {
    check(known("com.jcraft..", "dev.knead.audio"));
  }

  @Test
  void onlyTheDiaryKnowsDatabases() {
    check(known("java.sql..", "dev.knead.diary"));
    check(known("org.sqlite..", "dev.knead.diary"));
  }

  @Test
  void templatesAreFilledWherePagesAreMade() {
    check(known("com.samskivert..", "dev.knead.page"));
  }

  private static ArchRule known(String library, String... only) {
    return noClasses()
        .that()
        .resideOutsideOfPackages(only)
        .should()
        .dependOnClassesThat()
        .resideInAPackage(library);
  }

  @Test
  void routinesDoNoInputOrOutput() {
    check(pure("dev.knead.routine", Set.of()));
  }

  /** YAML is read from bytes; a schema alone is a stream, from the class path. */
  @Test
  void yamlDoesNoInputOrOutput() {
    check(pure("dev.knead.yaml", Set.of("InputStream", "IOException", "UncheckedIOException")));
  }

  @Test
  void theSessionDoesNoInputOrOutput() {
    check(pure("dev.knead.session", Set.of()));
  }

  private static ArchRule pure(String name, Set<String> allowedOfJavaIo) {
    DescribedPredicate<JavaClass> impure =
        describe(
            "files, streams, sockets or threads",
            used ->
                (used.getPackageName().equals("java.io")
                        && !allowedOfJavaIo.contains(used.getSimpleName())
                        && !used.isEquivalentTo(java.io.StringReader.class))
                    || used.getPackageName().startsWith("java.nio.file")
                    || used.getPackageName().startsWith("java.nio.channels")
                    || used.getPackageName().startsWith("java.net")
                    || used.getPackageName().startsWith("java.util.concurrent")
                    || used.isAssignableTo(Thread.class)
                    || used.isEquivalentTo(Process.class)
                    || used.isEquivalentTo(ProcessBuilder.class));
    return noClasses().that().resideInAPackage(name).should().dependOnClassesThat(impure);
  }

  @Test
  void theCalibrationsDialogueDoesNoInputOrOutput() {
    check(pure("dev.knead.calibration", Set.of()));
  }

  @Test
  void onlyTheRuntimeReadsTheClockOrSleeps() {
    check(untimed());
  }

  private static ArchRule untimed() {
    DescribedPredicate<JavaAccess<?>> timed =
        describe(
            "the clock",
            access -> {
              String owner = access.getTargetOwner().getName();
              String name = access.getTarget().getName();
              return switch (owner) {
                case "java.lang.System" -> Set.of("nanoTime", "currentTimeMillis").contains(name);
                case "java.lang.Thread" -> name.equals("sleep");
                case "java.util.Date", "java.util.GregorianCalendar" -> name.equals("<init>");
                case "java.time.Clock" -> name.startsWith("system") || name.startsWith("tick");
                default ->
                    owner.startsWith("java.time.")
                        && name.equals("now")
                        // With a Clock given, the caller decides what time it is.
                        && access.getTarget().getFullName().endsWith("()");
              };
            });
    return noClasses()
        .that()
        .resideOutsideOfPackage("dev.knead.runtime")
        .should()
        .accessTargetWhere(timed);
  }

  /** The rules can fail: a class that reads the clock is found, however it does so. */
  @ParameterizedTest
  @ValueSource(classes = {Calls.class, Refers.class, Sleeps.class, Asks.class})
  void theClockRuleFindsEveryWayToReadIt(Class<?> culprit) {
    assertThatThrownBy(() -> untimed().check(new ClassFileImporter().importClasses(culprit)))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining(culprit.getSimpleName());
  }

  @Test
  void everyPackageSaysWhatItIsFor() throws IOException {
    try (Stream<Path> files = Files.walk(SOURCES)) {
      Set<Path> folders =
          files
              .filter(file -> file.toString().endsWith(".java"))
              .map(Path::getParent)
              .collect(Collectors.toSet());
      assertThat(folders)
          .isNotEmpty()
          .allSatisfy(folder -> assertThat(folder.resolve("package-info.java")).isRegularFile());
    }
  }

  private static void check(ArchRule rule) {
    rule.allowEmptyShould(true).check(PROGRAM);
  }

  static final class Calls {
    static long time() {
      return System.currentTimeMillis();
    }
  }

  static final class Refers {
    static LongSupplier time() {
      return System::nanoTime;
    }
  }

  static final class Sleeps {
    static void rest() throws InterruptedException {
      Thread.sleep(1);
    }
  }

  static final class Asks {
    static Clock clock() {
      return Clock.systemUTC();
    }
  }
}
