package dev.knead.models;

import java.util.List;
import java.util.Optional;

/**
 * An entry of the catalogue.
 *
 * @param name unique in the catalogue; also the name of the folder that it is installed in
 * @param language as a BCP 47 tag, {@code en-US}
 * @param licence as an SPDX identifier
 * @param remark what more there is to say about the licence
 * @param archive the file that holds the model
 * @param limits what unpacking stops at; since the archive's own size is known exactly, they also
 *     bound how far it can expand
 * @param files must be there after unpacking; paths within the model, with {@code /}
 * @param sources where the archive can be fetched, in order of preference
 */
public record SpeechModel(
    String name,
    String language,
    String licence,
    Optional<String> remark,
    Archive archive,
    Limits limits,
    List<String> files,
    List<Source> sources) {

  public SpeechModel {
    files = List.copyOf(files);
    sources = List.copyOf(sources);
  }

  /**
   * The file that holds the model.
   *
   * @param bytes its exact size
   * @param sha256 64 lower-case hexadecimal digits
   * @param folder the folder within the archive that is the model; the rest is not unpacked
   */
  public record Archive(ArchiveFormat format, long bytes, String sha256, String folder) {}
}
