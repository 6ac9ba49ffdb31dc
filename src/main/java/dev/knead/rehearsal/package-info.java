/**
 * A scripted person in place of a real one: the script, its reader, and the verdict on what was
 * heard.
 */
package dev.knead.rehearsal;
