package dev.knead.models;

/**
 * What a whole archive or folder may hold at most, so that a bomb goes off without harm.
 *
 * @param bytes unpacked
 * @param entries files and folders, as they are listed
 */
public record Limits(long bytes, int entries) {}
