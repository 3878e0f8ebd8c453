package io.plumbline.scratch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ScratchSettingsTest {
  private static final String URL = "jdbc:postgresql://db.example:5432/postgres";

  @Test
  void withoutAnySettingTheMachineDecides() {
    assertThat(read(Map.of())).isEqualTo(ScratchSettings.defaults());
    assertThat(ScratchSettings.defaults().provider()).isEqualTo(Provider.AUTO);
  }

  @Test
  void everySettingIsRead() {
    ScratchSettings settings =
        read(
            Map.of(
                "plumbline.server", "external",
                "plumbline.server.image", "mirror.example/postgres:17",
                "plumbline.server.url", URL,
                "plumbline.server.user", "builder",
                "plumbline.server.password", "s3cret"));

    assertThat(settings)
        .isEqualTo(
            ScratchSettings.defaults()
                .withImage("mirror.example/postgres:17")
                .withExternal(URL, "builder", "s3cret"));
  }

  @Test
  void anUrlAloneChoosesTheExternalServer() {
    assertThat(read(Map.of("plumbline.server.url", URL, "plumbline.server.user", "builder")))
        .isEqualTo(ScratchSettings.defaults().withExternal(URL, "builder", ""));
  }

  @Test
  void anUrlBesideAnotherProviderIsLeftUnused() {
    assertThat(read(Map.of("plumbline.server", "embedded", "plumbline.server.url", URL)))
        .isEqualTo(ScratchSettings.defaults().withProvider(Provider.EMBEDDED));
  }

  @Test
  void allThatIsWrongIsToldAtOnce() {
    Map<String, String> texts =
        Map.of(
            "plumbline.server", "podman",
            "plumbline.server.image", "Not An Image",
            "plumbline.server.url", "postgres://me:s3cret@host/db");

    assertThatThrownBy(() -> read(texts))
        .isInstanceOf(ScratchException.class)
        .hasMessage(
            """
            The settings of the throwaway server are wrong. Mend these system properties or \
            environment variables:
              plumbline.server (PLUMBLINE_SERVER): expected one of auto, docker, embedded, \
            external, found "podman"
              plumbline.server.image (PLUMBLINE_SERVER_IMAGE): expected the name of an image, such \
            as postgres:18, found "Not An Image"
              plumbline.server.user (PLUMBLINE_SERVER_USER): the external server needs it, but it \
            is not set
              plumbline.server.url (PLUMBLINE_SERVER_URL): expected \
            jdbc:postgresql://host:port/database without user and password, which have settings of \
            their own, found something else (not shown, it may hold a secret)""");
  }

  @Test
  void theExternalServerNeedsItsUrl() {
    assertThatThrownBy(() -> read(Map.of("plumbline.server", "external")))
        .hasMessageContaining("plumbline.server.url (PLUMBLINE_SERVER_URL)")
        .hasMessageContaining("plumbline.server.user (PLUMBLINE_SERVER_USER)");
    assertThatThrownBy(() -> ScratchSettings.defaults().withProvider(Provider.EXTERNAL))
        .hasMessageContaining("ScratchSettings.withExternal");
  }

  @Test
  void otherBinariesAreForTheEmbeddedServer() {
    assertThat(ScratchSettings.defaults().withBinaries(Path.of("postgres.jar")).provider())
        .isEqualTo(Provider.EMBEDDED);
  }

  @Test
  void thePasswordIsNotInTheText() {
    assertThat(ScratchSettings.defaults().withExternal(URL, "builder", "s3cret").toString())
        .contains("builder")
        .doesNotContain("s3cret");
  }

  private static ScratchSettings read(Map<String, String> texts) {
    return new WrittenSettings(name -> Optional.ofNullable(texts.get(name))).read();
  }
}
