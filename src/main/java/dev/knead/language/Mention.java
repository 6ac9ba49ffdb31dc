package dev.knead.language;

import dev.knead.session.Command;

/**
 * A command's phrase that occurs in a sentence: what a listener might take from it.
 *
 * @param command what it asks
 * @param from where it begins, as a share of the sentence's letters, 0 to 1
 * @param to where it ends, as a share of the sentence's letters, 0 to 1
 */
public record Mention(Command command, double from, double to) {}
