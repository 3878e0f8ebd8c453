package io.plumbline.scratch;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.util.Optional;

/**
 * What a throwaway server is made of.
 *
 * <pre>{@code
 * ScratchSettings.defaults().withProvider(Provider.EMBEDDED).withDataDirectory(Path.of("target"))
 * }</pre>
 *
 * @param provider where the server comes from
 * @param image the image for a container
 * @param dataDirectory the folder in which the embedded server makes a folder for its data; made
 *     where it is missing
 * @param binaries a jar with the binaries of the embedded server; empty for those on the class path
 * @param external the server that already runs; present if the provider is {@link
 *     Provider#EXTERNAL}
 */
public record ScratchSettings(
    Provider provider,
    String image,
    Path dataDirectory,
    Optional<Path> binaries,
    Optional<ExternalAccess> external) {

  /** The same major version as the embedded binaries in the POM; a test holds them together. */
  private static final String DEFAULT_IMAGE = "postgres:18";

  /**
   * Checks the settings as a whole.
   *
   * @throws ScratchException if an external server is chosen but none given, or the name of the
   *     image is none
   */
  public ScratchSettings {
    requireNonNull(provider, "provider is null");
    ContainerServer.imageName(image);
    requireNonNull(dataDirectory, "dataDirectory is null");
    requireNonNull(binaries, "binaries is null");
    requireNonNull(external, "external is null");
    if (provider == Provider.EXTERNAL && external.isEmpty()) {
      throw new ScratchException(
          "The provider external needs the URL, user and password of a server: give them with"
              + " ScratchSettings.withExternal.");
    }
  }

  /**
   * {@link Provider#AUTO} with PostgreSQL 18 and the data in memory, in {@code /dev/shm}, where
   * Linux has 4 GB of room in it, else in the folder for temporary files.
   */
  public static ScratchSettings defaults() {
    return new ScratchSettings(
        Provider.AUTO, DEFAULT_IMAGE, DataFolder.choose(), Optional.empty(), Optional.empty());
  }

  /**
   * The defaults, changed by {@code plumbline.server}, {@code plumbline.server.image}, {@code
   * plumbline.server.url}, {@code plumbline.server.user} and {@code plumbline.server.password}:
   * system properties or, where one is not set, environment variables ({@code PLUMBLINE_SERVER},
   * {@code PLUMBLINE_SERVER_IMAGE} and so on). A URL alone chooses {@link Provider#EXTERNAL};
   * beside another provider it is left unused.
   *
   * @throws ScratchException if any of them is wrong; the message tells all that are
   */
  public static ScratchSettings fromSystemProperties() {
    return new WrittenSettings(WrittenSettings::propertyOrVariable).read();
  }

  /** The same settings with another provider. */
  public ScratchSettings withProvider(Provider provider) {
    return new ScratchSettings(provider, image, dataDirectory, binaries, external);
  }

  /** The same settings with another image for a container. */
  public ScratchSettings withImage(String image) {
    return new ScratchSettings(provider, image, dataDirectory, binaries, external);
  }

  /** The same settings with another folder for the data of the embedded server. */
  public ScratchSettings withDataDirectory(Path dataDirectory) {
    return new ScratchSettings(provider, image, dataDirectory, binaries, external);
  }

  /**
   * The embedded server from a jar of {@code io.zonky.test.postgres}, so that several versions can
   * run in one JVM.
   */
  public ScratchSettings withBinaries(Path jar) {
    return new ScratchSettings(Provider.EMBEDDED, image, dataDirectory, Optional.of(jar), external);
  }

  /**
   * A server that already runs, to which this user can connect and in which it can create
   * databases.
   *
   * @param url a JDBC URL without credentials, such as {@code jdbc:postgresql://host:5432/postgres}
   * @throws ScratchException if it is not such a URL
   */
  public ScratchSettings withExternal(String url, String user, String password) {
    return new ScratchSettings(
        Provider.EXTERNAL,
        image,
        dataDirectory,
        binaries,
        Optional.of(new ExternalAccess(url, user, password)));
  }

  /**
   * How to reach a server that already runs.
   *
   * @param url a JDBC URL that names host and database, and no credentials
   * @param user a user that can create databases
   * @param password its password; empty where the server asks for none
   */
  public record ExternalAccess(String url, String user, String password) {
    /**
     * Checks the URL.
     *
     * @throws ScratchException if the URL is of another form or carries credentials; the message
     *     does not repeat it
     */
    public ExternalAccess {
      requireNonNull(user, "user is null");
      requireNonNull(password, "password is null");
      JdbcUrl.parse(url);
    }

    /** Without the password. */
    @Override
    public String toString() {
      return "ExternalAccess[url=" + url + ", user=" + user + "]";
    }
  }
}
