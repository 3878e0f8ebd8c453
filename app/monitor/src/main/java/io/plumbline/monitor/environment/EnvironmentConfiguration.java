package io.plumbline.monitor.environment;

import static java.util.Objects.requireNonNullElse;

import io.dropwizard.util.Duration;
import io.plumbline.catalog.ObjectPattern;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * An environment as the configuration names it. Not valid by itself: {@link EnvironmentProblems}
 * tells what is wrong with it.
 *
 * @param name its name in paths; empty when missing
 * @param service the service that uses the database; empty when missing
 * @param url the JDBC URL of the database, without credentials; empty when missing
 * @param user the role that reads the catalog; empty when missing
 * @param passwordEnvironment the environment variable that holds the password
 * @param passwordFile the file that holds the password
 * @param release the version to compare with; the one that was published last when empty
 * @param exclude objects that are not compared here, such as {@code table *.dba_*}; default none
 * @param connectTimeout how long a connection may take; default 5 s
 * @param statementTimeout how long one query may take; default 30 s
 */
public record EnvironmentConfiguration(
    String name,
    String service,
    String url,
    String user,
    Optional<String> passwordEnvironment,
    Optional<Path> passwordFile,
    Optional<String> release,
    List<String> exclude,
    Duration connectTimeout,
    Duration statementTimeout) {

  public EnvironmentConfiguration {
    name = requireNonNullElse(name, "");
    service = requireNonNullElse(service, "");
    url = requireNonNullElse(url, "");
    user = requireNonNullElse(user, "");
    exclude = List.copyOf(requireNonNullElse(exclude, List.of()));
    connectTimeout = requireNonNullElse(connectTimeout, Duration.seconds(5));
    statementTimeout = requireNonNullElse(statementTimeout, Duration.seconds(30));
  }

  /**
   * The objects that are not compared here.
   *
   * @throws IllegalArgumentException when one is no pattern, with the reason
   */
  public List<ObjectPattern> exclusions() {
    return exclude.stream().map(ObjectPattern::parse).toList();
  }
}
