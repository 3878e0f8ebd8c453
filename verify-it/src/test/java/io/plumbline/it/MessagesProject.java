package io.plumbline.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;

/** The adopter's project of the story, built once for all tests. */
final class MessagesProject {

  private static final Path BUILT = build();

  private MessagesProject() {}

  /** The runnable jar; that it could be built proves that the committed code is current. */
  static Path jar() {
    return BUILT.resolve("target/messages.jar");
  }

  static Path configuration() {
    return BUILT.resolve("messages.yml");
  }

  static Path migrations() {
    return BUILT.resolve("src/main/resources/db/migration");
  }

  private static Path build() {
    Path project = Folders.copyOf("messages", "messages");
    NestedMaven.Result result = new NestedMaven(project).run("verify");
    assertThat(result.exitCode()).as(result.output()).isZero();
    return project;
  }
}
