package io.plumbline.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plumbline.scratch.Provider;
import io.plumbline.scratch.ScratchException;
import io.plumbline.scratch.ScratchSettings;
import io.plumbline.scratch.ScratchSettings.ExternalAccess;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ServerSettingsTest {
  private static final Path DATA = Path.of("target", "plumbline");
  private static final String URL = "jdbc:postgresql://host:5432/postgres";

  @Test
  void dataIsKeptInTheTargetDirectory() {
    assertThat(settings("embedded", null, null).dataDirectory()).isEqualTo(DATA);
  }

  @Test
  void providerAndImageAreThoseOfThePom() {
    ScratchSettings settings = settings("docker", "postgres:17", null);

    assertThat(settings.provider()).isEqualTo(Provider.DOCKER);
    assertThat(settings.image()).isEqualTo("postgres:17");
  }

  @Test
  void urlAloneMeansAnExternalServer() {
    ScratchSettings settings = settings(null, null, URL);

    assertThat(settings.provider()).isEqualTo(Provider.EXTERNAL);
    assertThat(settings.external()).contains(new ExternalAccess(URL, "someone", "secret"));
  }

  @Test
  void urlIsLeftUnusedBesideAnotherProvider() {
    assertThat(settings("embedded", null, URL).provider()).isEqualTo(Provider.EMBEDDED);
  }

  @Test
  void unknownProviderIsAnError() {
    assertThatThrownBy(() -> settings("podman", null, URL))
        .isInstanceOf(ScratchException.class)
        .hasMessageContaining("podman");
  }

  private static ScratchSettings settings(String provider, String image, String url) {
    return new ServerSettings(
            Optional.ofNullable(provider),
            Optional.ofNullable(image),
            Optional.ofNullable(url),
            Optional.of("someone"),
            Optional.of("secret"))
        .toScratch(DATA);
  }
}
