package io.plumbline.it;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.apache.maven.shared.invoker.DefaultInvocationRequest;
import org.apache.maven.shared.invoker.DefaultInvoker;
import org.apache.maven.shared.invoker.InvocationRequest;
import org.apache.maven.shared.invoker.InvocationResult;
import org.apache.maven.shared.invoker.MavenInvocationException;

/** Builds an adopter's project as an adopter does: by Maven, from the published artifacts. */
final class NestedMaven {

  private final Path project;
  private final Map<String, String> environment = new HashMap<>();
  private final Properties properties = new Properties();

  /** How a build ended. */
  record Result(int exitCode, String output) {
    boolean isSuccess() {
      return exitCode == 0;
    }
  }

  NestedMaven(Path project) {
    this.project = project;
    // What the outer build chose for its throwaway servers holds for the nested one.
    System.getProperties().stringPropertyNames().stream()
        .filter(name -> name.startsWith("plumbline.server"))
        .forEach(name -> properties.setProperty(name, System.getProperty(name)));
  }

  NestedMaven environment(String name, String value) {
    environment.put(name, value);
    return this;
  }

  NestedMaven property(String name, String value) {
    properties.setProperty(name, value);
    return this;
  }

  Result run(String... arguments) {
    StringBuilder output = new StringBuilder();
    InvocationRequest request = new DefaultInvocationRequest();
    request.setBaseDirectory(project.toFile());
    request.addArgs(Arrays.asList(arguments));
    request.addArgs(List.of("-B", "-ntp", "-Dstyle.color=never"));
    request.setProperties(properties);
    request.setGlobalSettingsFile(settings().toFile());
    request.setLocalRepositoryDirectory(Folders.target().resolve("it-repository").toFile());
    request.setMavenOpts("-XX:TieredStopAtLevel=1 -XX:+UseSerialGC");
    request.setBatchMode(true);
    environment.forEach(request::addShellEnvironment);
    request.setOutputHandler(line -> output.append(line).append('\n'));
    request.setErrorHandler(line -> output.append(line).append('\n'));
    try {
      DefaultInvoker invoker = new DefaultInvoker();
      invoker.setMavenHome(Folders.property("maven.home").toFile());
      InvocationResult result = invoker.execute(request);
      return new Result(result.getExitCode(), output.toString());
    } catch (MavenInvocationException e) {
      throw new IllegalStateException("Maven cannot be started in " + project, e);
    }
  }

  /** Third-party artifacts come from the outer build's repository before any is downloaded. */
  private static Path settings() {
    String url = Folders.property("outer.repository").toUri().toString();
    String repository =
        """
        <id>outer</id>
        <url>%s</url>
        <releases><checksumPolicy>ignore</checksumPolicy></releases>
        <snapshots><enabled>false</enabled></snapshots>
        """
            .formatted(url);
    String text =
        """
        <settings>
          <profiles>
            <profile>
              <id>outer</id>
              <repositories><repository>%s</repository></repositories>
              <pluginRepositories><pluginRepository>%s</pluginRepository></pluginRepositories>
            </profile>
          </profiles>
          <activeProfiles><activeProfile>outer</activeProfile></activeProfiles>
        </settings>
        """
            .formatted(repository, repository);
    try {
      Path file = Folders.target().resolve("it-settings.xml");
      Files.writeString(file, text);
      return file;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write the settings of the nested Maven", e);
    }
  }
}
