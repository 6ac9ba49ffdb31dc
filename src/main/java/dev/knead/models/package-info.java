/**
 * The catalogue of speech models: fetched, verified, unpacked, removed.
 *
 * <p>{@link dev.knead.models.Catalog} says which models there are, {@link
 * dev.knead.models.ModelInstaller} brings one onto this computer, and {@link
 * dev.knead.models.InstalledModels} finds it there. This is the only package that uses the network.
 * It prints nothing: what goes on is told to a {@link dev.knead.models.Progress}.
 */
package dev.knead.models;
