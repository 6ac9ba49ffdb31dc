/** Phrases to commands and prompts to words, from the locale's files. */
package dev.knead.language;
