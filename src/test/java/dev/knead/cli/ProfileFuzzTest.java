package dev.knead.cli;

import dev.knead.fuzz.Fuzzed;
import dev.knead.fuzz.Hostile;
import dev.knead.fuzz.Mutations;
import dev.knead.fuzz.Seed;
import dev.knead.fuzz.Trial;
import dev.knead.hearing.Profile;
import dev.knead.hearing.echo.Echo;
import dev.knead.session.Command;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Provide;

/** Whatever a profile's file holds, it brings a profile, or is told to be of no use. */
final class ProfileFuzzTest {
  private static final List<Seed> SEEDS =
      List.of(
          Seed.of(
              "everything",
              ProfileText.of(
                  new Profile(
                      31.6,
                      Optional.of(new Echo(140, -14.2)),
                      Map.of(Command.HARDER, 0.412, Command.WHATS_NEXT, 1.0)))),
          Seed.of("little", ProfileText.of(new Profile(20, Optional.empty(), Map.of()))));

  @Fuzzed
  void aProfileOrNoUse(@ForAll("files") Hostile hostile) throws IOException {
    Trial.refusingWith(ProfileException.class)
        .read(hostile, "profile.yaml", file -> new ProfileFile(file).read());
  }

  @Provide
  Arbitrary<Hostile> files() {
    return Mutations.ofText(SEEDS);
  }
}
