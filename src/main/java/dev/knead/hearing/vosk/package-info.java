/** The Vosk recognizer. The only package that knows Vosk. */
package dev.knead.hearing.vosk;
