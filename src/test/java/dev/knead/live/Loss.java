package dev.knead.live;

import static dev.knead.session.Sense.HEARING;
import static dev.knead.session.Sense.SPEAKING;

import dev.knead.session.Sense;
import java.io.IOException;
import java.util.List;

/** What may happen to sound in the middle of a session, how it ends, and what it is that fails. */
@SuppressWarnings("ImmutableEnumChecker") // What happens is code, and the senses are never changed.
enum Loss {
  SERVER_DIES(
      "sound server killed, started anew",
      (room, coach) -> room.server().kill(),
      (room, coach) -> room.server().startAnew(),
      HEARING,
      SPEAKING),
  LOUDSPEAKER_SUSPENDED(
      "loudspeaker suspended, resumed",
      (room, coach) -> room.server().suspendLoudspeaker(),
      (room, coach) -> room.server().resumeLoudspeaker(),
      SPEAKING),
  MICROPHONE_SUSPENDED(
      "microphone suspended, resumed",
      (room, coach) -> room.server().suspendMicrophone(),
      (room, coach) -> room.server().resumeMicrophone(),
      HEARING),
  BOTH_UNPLUGGED(
      "both devices unplugged, plugged in",
      (room, coach) -> room.server().unplugBoth(),
      (room, coach) -> room.server().plugInBoth(),
      HEARING,
      SPEAKING),
  LOUDSPEAKER_UNPLUGGED(
      "loudspeaker unplugged, plugged in: another takes its place",
      (room, coach) -> {
        room.server().unplugLoudspeaker();
        room.letPass(1_500);
      },
      (room, coach) -> room.server().plugInLoudspeaker()),
  MICROPHONE_UNPLUGGED(
      "microphone unplugged, plugged in: another takes its place",
      (room, coach) -> {
        room.server().unplugMicrophone();
        room.letPass(1_500);
      },
      (room, coach) -> room.server().plugInMicrophone()),
  SERVER_HANGS(
      "sound server frozen, thawed",
      (room, coach) -> room.server().freeze(),
      (room, coach) -> room.server().thaw(),
      HEARING,
      SPEAKING),
  PROGRAM_STANDS_STILL(
      "Knead itself frozen for five seconds",
      (room, coach) -> {
        coach.freeze();
        room.letPass(5_000);
      },
      (room, coach) -> coach.thaw());

  final String title;
  final Happening begin;
  final Happening end;
  final List<Sense> senses;

  /** Something that happens in the room, or to the coach. */
  interface Happening {
    void in(Room room, Program coach) throws IOException, InterruptedException;
  }

  Loss(String title, Happening begin, Happening end, Sense... senses) {
    this.title = title;
    this.begin = begin;
    this.end = end;
    this.senses = List.of(senses);
  }
}
