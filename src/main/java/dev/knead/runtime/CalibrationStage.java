package dev.knead.runtime;

import dev.knead.audio.AudioSink;
import dev.knead.audio.AudioSource;
import dev.knead.language.Phrasebook;
import dev.knead.language.Prompts;

/**
 * All that a calibration needs. The run closes voices, microphone and loudspeaker.
 *
 * @param prompts the words of the prompts
 * @param phrasebook the phrases of the commands
 * @param voices speak
 * @param microphone where the person is heard
 * @param ear hears the words, also faint ones
 * @param loudspeaker where speech goes
 * @param journal is told everything
 */
public record CalibrationStage(
    Prompts prompts,
    Phrasebook phrasebook,
    Ensemble voices,
    AudioSource microphone,
    EarMaker ear,
    AudioSink loudspeaker,
    Journal journal) {}
