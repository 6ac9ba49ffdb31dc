package dev.knead.cli;

import dev.knead.models.PackInstaller;
import dev.knead.speech.VoiceException;
import dev.knead.speech.Voices;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The voices: which there are, how they sound, and bringing them here and away. */
@Command(
    name = "voices",
    description = "List, try, add, check and remove the voices that Knead speaks with.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  knead voices list             which there are, and which is in use",
      "  knead voices try kevin16      hear it",
      "  knead voices use kevin16      speak with it from now on",
      "  knead voices add grandma.zip  one that somebody made",
      "%nVoices that you add are kept in $XDG_DATA_HOME/knead/voices,",
      "which is ~/.local/share/knead/voices unless you set it."
    },
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {
      VoicesListCommand.class,
      VoicesShowCommand.class,
      VoicesTryCommand.class,
      VoicesUseCommand.class,
      VoicesAddCommand.class,
      VoicesRemoveCommand.class,
      VoicesCheckCommand.class,
      VoicesMeasureCommand.class,
      VoicesRecordCommand.class
    })
final class VoicesCommand implements Runnable {
  private final Home home;
  private final Asker asker;

  @Spec private CommandSpec spec;

  VoicesCommand(Home home) {
    this(home, new TerminalAsker());
  }

  VoicesCommand(Home home, Asker asker) {
    this.home = home;
    this.asker = asker;
  }

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(),
        "Say what to do: " + String.join(", ", spec.commandLine().getSubcommands().keySet()));
  }

  Home home() {
    return home;
  }

  Voices voices() {
    return home.voices();
  }

  PackInstaller installer() {
    return new PackInstaller(home.ownVoices());
  }

  /** Asks who is at the terminal. */
  Asker asker() {
    return asker;
  }

  /** Whether a voice came with the program. */
  boolean isReady(String id) throws VoiceException {
    return new Voices(home.readyVoices()).ids().contains(id);
  }

  /** Where the pack of one of the {@link Voices#ids} is, readable or not. */
  Path folder(String id) throws VoiceException {
    return (isReady(id) ? home.readyVoices() : home.ownVoices()).resolve(id);
  }

  /** For the shell's completion: the voices there are, none if they can't be listed. */
  static final class Ids implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      try {
        return Home.locate().voices().ids().iterator();
      } catch (VoiceException e) {
        return List.<String>of().iterator();
      }
    }
  }
}
