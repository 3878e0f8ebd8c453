package io.plumbline.scratch;

/** A server that runs, however it came to. */
sealed interface Server permits EmbeddedServer, ContainerServer, ExternalServer {
  Access access();

  /** Where it comes from, never {@link Provider#AUTO}. */
  Provider provider();

  /** What it is, given the version of PostgreSQL that it answered with. */
  String description(String version);

  void stop();

  void restart();

  /** Removes the server and its data; an external one is left as it is. */
  void close();
}
