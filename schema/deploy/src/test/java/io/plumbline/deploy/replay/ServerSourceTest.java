package io.plumbline.deploy.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plumbline.scratch.ScratchDatabase;
import io.plumbline.scratch.ScratchPostgres;
import java.io.File;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class ServerSourceTest {

  private static final String SECRET = "canary-7d21";

  @Test
  void serverThatIsGivenMustBeOfTheTargetsMajor() throws Exception {
    try (ScratchDatabase database = ScratchPostgres.shared().create()) {
      ServerSource source =
          ServerSource.of(
              new ThrowawayServer(database.url(), database.user(), database.password()));
      int major = ScratchPostgres.shared().majorVersion();

      assertThat(source.ofMajor(major).url()).isEqualTo(database.url());
      assertThatThrownBy(() -> source.ofMajor(12))
          .isInstanceOf(CannotReplayException.class)
          .hasMessage(
              "no scratch server of the target's major: expected PostgreSQL 12, found %d at %s"
                  .formatted(major, database.url()));
    }
  }

  @Test
  void serverThatDoesNotAnswerIsNamed() {
    ServerSource source =
        ServerSource.of(new ThrowawayServer("jdbc:postgresql://localhost:1/x", "u", SECRET));

    assertThatThrownBy(() -> source.ofMajor(18))
        .isInstanceOf(CannotReplayException.class)
        .hasMessageStartingWith(
            "no scratch server: jdbc:postgresql://localhost:1/x does not answer: ")
        .hasMessageNotContaining(SECRET);
  }

  @Test
  void passwordInTheUrlOfAServerIsNotRepeated() {
    String url = "jdbc:postgresql://localhost:1/x";
    ThrowawayServer server = new ThrowawayServer(url + "?password=" + SECRET, "u", "");

    assertThat(server.toString()).isEqualTo("ThrowawayServer[url=%s, user=u]".formatted(url));
    assertThatThrownBy(() -> ServerSource.of(server).ofMajor(18))
        .hasMessageStartingWith("no scratch server: %s does not answer: ".formatted(url))
        .hasMessageNotContaining(SECRET);
  }

  @Test
  void urlThatIsNoneIsNotRepeated() {
    assertThatThrownBy(() -> new ThrowawayServer("jdbc:mysql://u:" + SECRET + "@x/y", "u", ""))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageNotContaining(SECRET);
    assertThat(new ThrowawayServer("jdbc:postgresql://x/y", "u", SECRET).toString())
        .doesNotContain(SECRET);
  }

  /** Scratch is optional in an application: without it the answer is a sentence, not an error. */
  @Test
  void withoutScratchOnTheClassPathThereIsNone() throws Exception {
    try (URLClassLoader loader = withoutScratch()) {
      Class<?> type = loader.loadClass(ServerSource.class.getName());
      Object source = type.getMethod("onClassPath").invoke(null);

      assertThatThrownBy(() -> type.getMethod("ofMajor", int.class).invoke(source, 18))
          .hasRootCauseInstanceOf(ClassNotFoundException.class)
          .cause()
          .hasMessage(
              "no scratch server: expected plumbline-scratch on the class path or the URL of a"
                  + " PostgreSQL 18 to make throwaway databases on, found neither");
    }
  }

  private static URLClassLoader withoutScratch() throws IOException {
    URL[] classPath =
        Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
            .filter(it -> !it.contains("scratch"))
            .map(ServerSourceTest::url)
            .toArray(URL[]::new);
    return new URLClassLoader(classPath, ClassLoader.getPlatformClassLoader());
  }

  private static URL url(String path) {
    try {
      return Path.of(path).toUri().toURL();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
