/** From microphone frames to commands: recognizer port, command spotter. */
package dev.knead.hearing;
