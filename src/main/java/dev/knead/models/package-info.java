/**
 * Speech models and voice packs: brought onto this computer and taken away.
 *
 * <p>{@link dev.knead.models.Catalog} says which models there are, {@link
 * dev.knead.models.ModelInstaller} brings one onto this computer, and {@link
 * dev.knead.models.InstalledModels} finds it there. {@link dev.knead.models.PackInstaller} does the
 * same for voice packs, which may come from anywhere; what is in one it doesn't know, but asks its
 * caller. This is the only package that uses the network. It prints nothing: what goes on is told
 * to a {@link dev.knead.models.Progress}.
 */
package dev.knead.models;
