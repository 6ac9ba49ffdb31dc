package dev.knead.models;

import java.io.IOException;
import java.nio.file.Path;

/** Fetches a package of the npm registry as it is, without running anything of it. */
interface NpmClient {
  /**
   * Fetches the package.
   *
   * @param specification name and exact version, {@code name@1.2.3}
   * @param folder an empty folder to work in
   * @return the package's archive, a file in that folder
   * @throws SourceException when npm is missing, fails or takes too long
   */
  Path pack(String specification, Path folder) throws IOException;
}
