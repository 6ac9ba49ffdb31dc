package dev.knead.runtime;

import dev.knead.session.Command;
import java.util.Set;

/**
 * A frame that the loudspeaker was given.
 *
 * @param samples its sound, not to be written into
 * @param mentions the commands whose phrases the coach is speaking
 */
@SuppressWarnings("ArrayRecordComponent") // frames are compared by nobody
record Played(short[] samples, Set<Command> mentions) {}
