/** The engine that speaks through another program of this computer. No shell is involved. */
package dev.knead.speech.program;
