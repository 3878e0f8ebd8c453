package io.plumbline.maven;

import io.plumbline.scratch.Provider;
import io.plumbline.scratch.ScratchSettings;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What the POM says about the server. What it leaves open, system properties and environment
 * variables decide, and then the defaults.
 */
record ServerSettings(
    Optional<String> provider,
    Optional<String> image,
    Optional<String> url,
    Optional<String> user,
    Optional<String> password) {

  ScratchSettings toScratch(Path dataDirectory) {
    ScratchSettings settings =
        ScratchSettings.fromSystemProperties().withDataDirectory(dataDirectory);
    if (image.isPresent()) {
      settings = settings.withImage(image.get());
    }
    if (url.isPresent()
        && provider.map(Provider::parse).orElse(Provider.EXTERNAL) == Provider.EXTERNAL) {
      return settings.withExternal(url.get(), user.orElse(""), password.orElse(""));
    }
    return provider.isPresent() ? settings.withProvider(Provider.parse(provider.get())) : settings;
  }
}
