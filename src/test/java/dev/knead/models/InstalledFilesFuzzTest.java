package dev.knead.models;

import dev.knead.fuzz.Fuzzed;
import dev.knead.fuzz.Hostile;
import dev.knead.fuzz.Mutations;
import dev.knead.fuzz.Seed;
import dev.knead.fuzz.Trial;
import java.io.IOException;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Provide;

/** Whatever the list of an installed model's files holds, it is compared with, or damaged. */
final class InstalledFilesFuzzTest {
  private static final String HASH =
      "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef";

  @Fuzzed
  void faultsOrDamage(@ForAll("files") Hostile hostile) throws IOException {
    Trial.refusingWith(InstallException.class)
        .read(
            hostile,
            Manifest.NAME,
            file -> {
              Manifest manifest = Manifest.read(file.getParent());
              manifest.faultsAtAGlance(file.getParent());
              manifest.faults(file.getParent(), Progress.SILENT);
            });
  }

  @Provide
  Arbitrary<Hostile> files() {
    return Mutations.ofText(
        List.of(
            Seed.of(
                Manifest.NAME,
                "%1$s 13 am/final.mdl%n%1$s 5 conf/model.conf%n%1$s 0 %2$s%n"
                    .formatted(HASH, Manifest.NAME))));
  }
}
