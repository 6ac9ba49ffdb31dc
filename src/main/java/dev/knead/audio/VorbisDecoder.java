package dev.knead.audio;

import com.jcraft.jogg.Packet;
import com.jcraft.jogg.Page;
import com.jcraft.jogg.StreamState;
import com.jcraft.jogg.SyncState;
import com.jcraft.jorbis.Block;
import com.jcraft.jorbis.Comment;
import com.jcraft.jorbis.DspState;
import com.jcraft.jorbis.Info;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * The first Vorbis stream of an Ogg file, by JOrbis. Layout: RFC 3533 (Ogg); Xiph.Org, <cite>Vorbis
 * I specification</cite>, sections 4 and A. Tags are not shown to the library, which would take any
 * amount of memory that they claim; what else it trusts too much, {@link VorbisSetup} checks.
 */
final class VorbisDecoder implements SoundDecoder {
  private static final int READ_BYTES = 1 << 13;
  private static final String IDENTIFICATION = "\u0001vorbis";
  private static final int IDENTIFICATION_BYTES = 30;
  private static final int BLOCK_SIZES_OFFSET = 28;
  private static final int SMALLEST_BLOCK_LOG = 6;
  private static final int LARGEST_BLOCK_LOG = 13;
  private static final int MOST_CHANNELS = 8;

  /** A packet of sound has a few thousand bytes; one of tags may hold a picture. */
  private static final int MOST_PACKET_BYTES = 1 << 25;

  /** No vendor, no tags: the least that the library takes for tags. */
  private static final byte[] NO_TAGS =
      "\u0003vorbis\0\0\0\0\0\0\0\0\u0001".getBytes(StandardCharsets.ISO_8859_1);

  private final InputStream in;
  private final String file;
  private final SyncState sync = new SyncState();
  private final StreamState stream = new StreamState();
  private final Info info = new Info();
  private final DspState dsp = new DspState();
  private final Block block;
  private int heldBytes;
  private long produced;

  /** Where the sound ends, in samples, once the stream's last page has told. */
  private Optional<Long> end = Optional.empty();

  private VorbisDecoder(InputStream in, String file) throws IOException {
    this.in = in;
    this.file = file;
    sync.init();
    info.init();
    take(firstPage());
    readHeaders();
    dsp.synthesis_init(info);
    this.block = new Block(dsp);
  }

  static SoundDecoder open(InputStream in, String file) throws IOException {
    return new VorbisDecoder(in, file);
  }

  @Override
  public SoundFormat format() {
    return new SoundFormat(SampleEncoding.FLOAT_32, info.channels, info.rate);
  }

  /** Every stream in the file begins with a page of its own, before all others. */
  private Page firstPage() throws IOException {
    Optional<String> other = Optional.empty();
    for (Optional<Page> page = nextPage(); page.isPresent(); page = nextPage()) {
      if (page.get().bos() == 0) {
        break;
      }
      String text = text(page.get());
      if (text.startsWith(IDENTIFICATION)) {
        int serial = page.get().serialno();
        stream.init(serial);
        stream.reset();
        return page.get();
      }
      other = other.or(() -> Optional.of(codec(text)));
    }
    throw other
        .map(
            codec ->
                new AudioException(
                    file
                        + " is an Ogg file with "
                        + codec
                        + " inside, which Knead can't read; convert it, for example: ffmpeg -i"
                        + " in.ogg out.wav"))
        .orElseGet(() -> SoundDecoder.brokenOff(file));
  }

  private static String text(Page page) {
    return new String(page.body_base, page.body, page.body_len, StandardCharsets.ISO_8859_1);
  }

  private static String codec(String text) {
    if (text.startsWith("OpusHead")) {
      return "Opus sound";
    }
    if (text.startsWith("Speex")) {
      return "Speex sound";
    }
    if (text.startsWith("\u007FFLAC")) {
      return "FLAC sound";
    }
    return "no Vorbis sound";
  }

  private void readHeaders() throws IOException {
    Comment comment = new Comment();
    comment.init();
    Packet identification = header();
    checkIdentification(identification);
    accept(comment, identification);
    header(); // the tags
    Packet noTags = new Packet();
    noTags.packet_base = NO_TAGS;
    noTags.bytes = NO_TAGS.length;
    accept(comment, noTags);
    Packet setup = header();
    VorbisSetup.check(setup, file);
    accept(comment, setup);
  }

  private Packet header() throws IOException {
    return nextPacket().orElseThrow(() -> SoundDecoder.brokenOff(file));
  }

  private void accept(Comment comment, Packet header) throws AudioException {
    if (info.synthesis_headerin(comment, header) != 0) {
      throw SoundDecoder.broken(file, "contradicts itself before its sound begins");
    }
  }

  private void checkIdentification(Packet packet) throws AudioException {
    if (packet.bytes < IDENTIFICATION_BYTES) {
      throw SoundDecoder.brokenOff(file);
    }
    ByteBuffer body =
        ByteBuffer.wrap(packet.packet_base, packet.packet, packet.bytes)
            .slice()
            .order(ByteOrder.LITTLE_ENDIAN);
    int channels = body.get(11) & 0xFF;
    if (channels == 0) {
      throw SoundDecoder.broken(file, "says that it has no channels");
    }
    if (channels > MOST_CHANNELS) {
      throw new AudioException(
          "%s has %d channels, and Knead reads Ogg files of up to %d; convert it, for example: sox"
                  .formatted(file, channels, MOST_CHANNELS)
              + " in.ogg -c 1 out.wav");
    }
    SoundDecoder.checkRate(body.getInt(12) & 0xFFFF_FFFFL, file);
    int blocks = body.get(BLOCK_SIZES_OFFSET);
    if ((blocks & 0xF) < SMALLEST_BLOCK_LOG || (blocks >> 4 & 0xF) > LARGEST_BLOCK_LOG) {
      throw SoundDecoder.broken(file, "has blocks of an impossible size");
    }
  }

  @Override
  public Optional<byte[]> next() throws IOException {
    Optional<Packet> next = nextPacket();
    if (next.isEmpty()) {
      return Optional.empty();
    }
    Packet packet = next.get();
    // The library cuts the padding at the end only where the sound has more than one page.
    packet.granulepos = -1;
    packet.e_o_s = 0;
    if (block.synthesis(packet) == 0) {
      dsp.synthesis_blockin(block);
    }
    return Optional.of(decoded());
  }

  private byte[] decoded() {
    float[][][] channels = new float[1][][];
    int[] from = new int[info.channels];
    int length = dsp.synthesis_pcmout(channels, from);
    int wanted = withoutPadding(length);
    ByteBuffer bytes =
        ByteBuffer.allocate(wanted * format().frameBytes()).order(ByteOrder.LITTLE_ENDIAN);
    for (int i = 0; i < wanted; i++) {
      for (int channel = 0; channel < info.channels; channel++) {
        bytes.putFloat(channels[0][channel][from[channel] + i]);
      }
    }
    dsp.synthesis_read(length);
    produced += wanted;
    return bytes.array();
  }

  /** The last block is filled up; an end that is long past counts from somewhere else. */
  private int withoutPadding(int length) {
    return end.filter(sample -> sample >= produced)
        .map(sample -> (int) Math.min(length, sample - produced))
        .orElse(length);
  }

  /** The stream's next packet; empty when it has ended or the file breaks off. */
  private Optional<Packet> nextPacket() throws IOException {
    Packet packet = new Packet();
    while (true) {
      int result = stream.packetout(packet);
      if (result > 0) {
        heldBytes = 0;
        return Optional.of(packet);
      }
      if (result < 0) {
        throw SoundDecoder.broken(file, "lacks a part of its sound");
      }
      Optional<Page> page = end.isPresent() ? Optional.empty() : nextPage();
      if (page.isEmpty()) {
        return Optional.empty();
      }
      take(page.get());
    }
  }

  private void take(Page page) throws AudioException {
    if (stream.pagein(page) != 0) {
      return; // of another stream
    }
    heldBytes += page.body_len;
    if (heldBytes > MOST_PACKET_BYTES) {
      throw SoundDecoder.broken(file, "never comes to its sound");
    }
    if (page.eos() != 0) {
      end = Optional.of(page.granulepos());
    }
  }

  /** The next page whose checksum is right; empty at the end of the file. */
  private Optional<Page> nextPage() throws IOException {
    Page page = new Page();
    while (true) {
      int result = sync.pageout(page);
      if (result > 0) {
        return Optional.of(page);
      }
      if (result == 0) {
        int at = sync.buffer(READ_BYTES);
        int got = in.read(sync.data, at, READ_BYTES);
        if (got <= 0) {
          return Optional.empty();
        }
        sync.wrote(got);
      }
    }
  }
}
