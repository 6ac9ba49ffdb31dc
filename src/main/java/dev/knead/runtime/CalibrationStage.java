package dev.knead.runtime;

import dev.knead.audio.AudioSink;
import dev.knead.audio.AudioSource;
import dev.knead.language.Phrasebook;
import dev.knead.language.Prompts;
import dev.knead.speech.Delivery;
import dev.knead.speech.SpeechEngine;

/**
 * All that a calibration needs. The run closes engine, microphone and loudspeaker.
 *
 * @param prompts the words of the prompts
 * @param phrasebook the phrases of the commands
 * @param engine speaks
 * @param delivery how it speaks
 * @param microphone where the person is heard
 * @param ear hears the words, also faint ones
 * @param loudspeaker where speech goes
 * @param journal is told everything
 */
public record CalibrationStage(
    Prompts prompts,
    Phrasebook phrasebook,
    SpeechEngine engine,
    Delivery delivery,
    AudioSource microphone,
    EarMaker ear,
    AudioSink loudspeaker,
    Journal journal) {}
