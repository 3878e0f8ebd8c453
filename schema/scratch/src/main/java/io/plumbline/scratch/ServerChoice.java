package io.plumbline.scratch;

import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Which server it is to be, and why. */
record ServerChoice(Server server, String reason) {
  private static final Logger LOGGER = LoggerFactory.getLogger(ServerChoice.class);

  static ServerChoice by(ScratchSettings settings) {
    return switch (settings.provider()) {
      case AUTO -> asTheMachineAllows(settings);
      case DOCKER -> chosen(container(settings), Provider.DOCKER);
      case EMBEDDED -> chosen(EmbeddedServer.start(settings), Provider.EMBEDDED);
      case EXTERNAL ->
          chosen(ExternalServer.at(settings.external().orElseThrow()), Provider.EXTERNAL);
    };
  }

  private static ServerChoice chosen(Server server, Provider provider) {
    return new ServerChoice(server, provider.text() + " was asked for");
  }

  private static Server container(ScratchSettings settings) {
    DockerEngine engine =
        DockerEngine.find()
            .orElseThrow(
                () ->
                    new ScratchException(
                        "A container was asked for, but no Docker engine answers: start one, tell"
                            + " where it is with DOCKER_HOST, or choose another server with"
                            + " plumbline.server=embedded or plumbline.server=external."));
    return ContainerServer.start(engine, settings);
  }

  private static ServerChoice asTheMachineAllows(ScratchSettings settings) {
    Optional<DockerEngine> engine = DockerEngine.find();
    if (engine.isEmpty()) {
      return new ServerChoice(EmbeddedServer.start(settings), "no Docker engine answers");
    }
    try {
      return new ServerChoice(
          ContainerServer.start(engine.get(), settings), "a Docker engine answers");
    } catch (ScratchException e) {
      LOGGER.warn("A Docker engine answers, but the embedded server is used. {}", e.getMessage());
      return new ServerChoice(
          EmbeddedServer.start(settings),
          "a Docker engine answers, but cannot start " + settings.image());
    }
  }
}
