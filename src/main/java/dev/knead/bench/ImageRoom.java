package dev.knead.bench;

import dev.knead.audio.Frame;

/**
 * An empty rectangular room, in which sound travels by the image method (J. B. Allen and D. A.
 * Berkley, "Image method for efficiently simulating small-room acoustics", JASA 65, 1979). All
 * walls reflect alike.
 *
 * @param size length, width and height, in metres
 * @param reverberation the time in which a sound dies away by 60 dB, in seconds; 0.1 to 1
 */
public record ImageRoom(Place size, double reverberation) {
  /** In air of 20 degrees Celsius, metres a second. */
  static final double SPEED_OF_SOUND = 343;

  /**
   * How often the walls are corrected: Eyring's formula holds for a diffuse field, and a box that
   * reflects alike on all sides rings longer than that.
   */
  private static final int CORRECTIONS = 4;

  /**
   * A place, or a size, in metres from one corner.
   *
   * @param x along the length
   * @param y along the width
   * @param z above the floor
   */
  public record Place(double x, double y, double z) {
    /** The straight way to another place, in metres. */
    public double to(Place other) {
      return Math.sqrt(
          Math.pow(x - other.x, 2) + Math.pow(y - other.y, 2) + Math.pow(z - other.z, 2));
    }
  }

  /** The way from a mouth or a loudspeaker to a microphone, with the reverberation asked for. */
  public ImpulseResponse response(Place source, Place microphone) {
    double reflection = eyring();
    ImpulseResponse response = response(source, microphone, reflection);
    for (int i = 0; i < CORRECTIONS; i++) {
      // The decay's exponent is the logarithm of the reflection, so it goes with 1 / time.
      reflection = Math.pow(reflection, response.reverberationTime() / reverberation);
      response = response(source, microphone, reflection);
    }
    return response;
  }

  /** The reflection of pressure by which Eyring's formula gives the reverberation. */
  private double eyring() {
    double volume = size.x() * size.y() * size.z();
    double surface = 2 * (size.x() * size.y() + size.x() * size.z() + size.y() * size.z());
    double exponent = -24 * Math.log(10) * volume / (SPEED_OF_SOUND * surface * reverberation);
    return Math.exp(exponent / 2);
  }

  private ImpulseResponse response(Place source, Place microphone, double reflection) {
    int length = (int) (reverberation * Frame.RATE);
    double farthest = (double) length / Frame.RATE * SPEED_OF_SOUND;
    double[] taps = new double[length];
    double[] left = powers(reflection, (int) (3 * farthest / smallest()) + 12);
    int acrossX = (int) Math.ceil(farthest / (2 * size.x()));
    int acrossY = (int) Math.ceil(farthest / (2 * size.y()));
    int acrossZ = (int) Math.ceil(farthest / (2 * size.z()));
    for (int u = 0; u < 8; u++) {
      int mirrorX = u & 1;
      int mirrorY = (u >> 1) & 1;
      int mirrorZ = u >> 2;
      for (int x = -acrossX; x <= acrossX; x++) {
        double dx = (1 - 2 * mirrorX) * source.x() + 2 * x * size.x() - microphone.x();
        for (int y = -acrossY; y <= acrossY; y++) {
          double dy = (1 - 2 * mirrorY) * source.y() + 2 * y * size.y() - microphone.y();
          for (int z = -acrossZ; z <= acrossZ; z++) {
            double dz = (1 - 2 * mirrorZ) * source.z() + 2 * z * size.z() - microphone.z();
            double way = Math.sqrt(dx * dx + dy * dy + dz * dz);
            // As in the paper, an image counts for the nearest sample.
            int at = (int) Math.round(way / SPEED_OF_SOUND * Frame.RATE);
            if (at < length) {
              int reflections =
                  Math.abs(x - mirrorX)
                      + Math.abs(x)
                      + Math.abs(y - mirrorY)
                      + Math.abs(y)
                      + Math.abs(z - mirrorZ)
                      + Math.abs(z);
              taps[at] += left[reflections] / (4 * Math.PI * way);
            }
          }
        }
      }
    }
    int direct = (int) Math.round(source.to(microphone) / SPEED_OF_SOUND * Frame.RATE);
    return new ImpulseResponse(withoutDrift(taps), direct);
  }

  private double smallest() {
    return Math.min(size.x(), Math.min(size.y(), size.z()));
  }

  private static double[] powers(double base, int most) {
    double[] powers = new double[most + 1];
    powers[0] = 1;
    for (int i = 1; i <= most; i++) {
      powers[i] = base * powers[i - 1];
    }
    return powers;
  }

  /**
   * The high-pass filter of the paper, at 100 Hz: all images add up with the same sign, which no
   * wall does at the lowest frequencies.
   */
  private static float[] withoutDrift(double[] taps) {
    double angle = 2 * Math.PI * 100 / Frame.RATE;
    double r1 = Math.exp(-angle);
    double b1 = 2 * r1 * Math.cos(angle);
    double b2 = -r1 * r1;
    double a1 = -(1 + r1);
    float[] filtered = new float[taps.length];
    double y1 = 0;
    double y2 = 0;
    double y0 = 0;
    for (int i = 0; i < taps.length; i++) {
      y2 = y1;
      y1 = y0;
      y0 = b1 * y1 + b2 * y2 + taps[i];
      filtered[i] = (float) (y0 + a1 * y1 + r1 * y2);
    }
    return filtered;
  }
}
