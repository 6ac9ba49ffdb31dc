/** The FreeTTS engine. It renders sound; it never plays. */
package dev.knead.speech.freetts;
