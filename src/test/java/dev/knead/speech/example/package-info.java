/** The example for those who write an engine of their own. */
package dev.knead.speech.example;
