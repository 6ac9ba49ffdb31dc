package dev.knead.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoreTest {
  @TempDir Path folder;
  private Store store;

  @BeforeEach
  void makeStore() {
    store = Store.ofPacks(folder);
  }

  @Test
  void givesAThingItsName() throws IOException {
    store.put(made("new"), "thing");
    assertThat(folder.resolve("thing/content")).hasContent("new");
    assertThat(names()).containsExactly("thing");
  }

  @Test
  void replacesAThing() throws IOException {
    store.put(made("old"), "thing");
    store.put(made("new"), "thing");
    assertThat(folder.resolve("thing/content")).hasContent("new");
    assertThat(names()).containsExactly("thing");
  }

  @Test
  void theOldOneComesBackWhenTheNewOneCannotBePutThere() throws IOException {
    store.put(made("old"), "thing");
    // It moves away with the old one: the first stroke works, and the second finds nothing.
    Path inside = Files.createDirectory(folder.resolve("thing/inside"));
    assertThatThrownBy(() -> store.put(inside, "thing")).isInstanceOf(IOException.class);
    assertThat(folder.resolve("thing/content")).hasContent("old");
    assertThat(names()).containsExactly("thing");
  }

  @Test
  void aReplacementThatACrashCutOffIsUndone() throws IOException {
    store.put(made("old"), "thing");
    Files.move(folder.resolve("thing"), folder.resolve(".replaced.thing"));
    store.emptyWorkplace();
    assertThat(folder.resolve("thing/content")).hasContent("old");
    assertThat(names()).containsExactly(".work", "thing");
  }

  @Test
  void whatAFinishedReplacementLeftIsClearedAway() throws IOException {
    store.put(made("new"), "thing");
    Files.move(made("old"), folder.resolve(".replaced.thing"));
    store.emptyWorkplace();
    assertThat(folder.resolve("thing/content")).hasContent("new");
    assertThat(names()).containsExactly(".work", "thing");
  }

  @Test
  void deletesALinkButNotWhatItLeadsTo() throws IOException {
    Path elsewhere = Files.createDirectory(folder.resolve("elsewhere"));
    Files.writeString(elsewhere.resolve("kept"), "kept");
    Files.createSymbolicLink(folder.resolve("thing"), elsewhere);
    Files.createSymbolicLink(folder.resolve("dangling"), folder.resolve("nowhere"));
    store.discard("thing");
    store.discard("dangling");
    assertThat(names()).containsExactly("elsewhere");
    assertThat(elsewhere.resolve("kept")).exists();
  }

  private Path made(String content) throws IOException {
    Path made = store.emptyWorkplace();
    Files.writeString(made.resolve("content"), content);
    return made;
  }

  private List<String> names() throws IOException {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.map(entry -> entry.getFileName().toString()).sorted().toList();
    }
  }
}
