/**
 * Text with directions for the voice: the subset of W3C's SSML 1.1 that routines and prompts are
 * written in. Parsed without any input or output.
 */
package dev.knead.markup;
