/** From microphone frames to commands: echo canceller, recognizer port, command spotter. */
package dev.knead.hearing;
