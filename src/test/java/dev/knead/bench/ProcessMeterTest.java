package dev.knead.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProcessMeterTest {
  @Test
  void memoryIsFoundInTheStatusOfAProcess() {
    List<String> status =
        List.of("Name:\tjava", "VmPeak:\t 5000000 kB", "VmHWM:\t  310272 kB", "VmRSS:\t 200 kB");

    assertThat(ProcessMeter.kilobytes("VmHWM:", status)).hasValue(310_272);
    assertThat(ProcessMeter.kilobytes("VmRSS:", status)).hasValue(200);
    assertThat(ProcessMeter.kilobytes("VmHWM:", List.of("Name:\tjava"))).isEmpty();
  }

  @Test
  void thisProcessTakesTime() throws IOException {
    ProcessMeter meter = new ProcessMeter(ProcessHandle.current());

    assertThat(meter.cpuSeconds()).isPositive();
    assertThat(meter.residentKilobytes().orElse(0))
        .isLessThanOrEqualTo(meter.peakKilobytes().orElse(0));
  }
}
