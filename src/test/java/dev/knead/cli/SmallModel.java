package dev.knead.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.knead.models.Catalog;
import dev.knead.models.ModelInstaller;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A catalogue of one model, which is small and hears nothing, and its installation. */
final class SmallModel {
  private SmallModel() {}

  static void install(Home home) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry("pack/am/final.mdl"));
      zip.write("acoustics".getBytes(UTF_8));
    }
    Path archive = Files.createTempFile(home.cache(), "small", ".zip");
    Files.write(archive, bytes.toByteArray());
    Files.createDirectories(home.modelCatalog().getParent());
    Files.writeString(
        home.modelCatalog(),
        """
        models:
          - name: small
            language: en-US
            licence: Apache-2.0
            sources: [https: "https://localhost:1/small.zip"]
            archive: {format: zip, size: %d, sha256: %s, folder: pack}
            unpacked: {bytes: 1000, entries: 3}
            files: [am/final.mdl]
        """
            .formatted(bytes.size(), sha256(bytes.toByteArray())));
    new ModelInstaller(home.speechModels(), home.readySpeechModels())
        .installFrom(
            archive,
            Catalog.read(home.modelCatalog()).models(),
            new ProgressLines(new PrintWriter(new StringWriter())));
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError(e);
    }
  }
}
