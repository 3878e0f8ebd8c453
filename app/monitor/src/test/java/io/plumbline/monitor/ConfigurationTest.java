package io.plumbline.monitor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.dropwizard.configuration.ConfigurationException;
import io.dropwizard.core.setup.Bootstrap;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConfigurationTest {

  private static final String GOOD =
      "name: production, service: messages, user: x, url: 'jdbc:postgresql://db/messages'";

  @TempDir private Path folder;

  @Test
  void theShippedConfigurationIsRightWithoutAnyVariable() throws Exception {
    MonitorConfiguration configuration = read(MonitorFile.SHIPPED);
    assertThat(configuration.environments().all()).isEmpty();
    assertThat(configuration.maxLockSize().toBytes()).isEqualTo(33554432);
    assertThat(configuration.database().getUrl())
        .isEqualTo("jdbc:postgresql://localhost:5432/monitor");
  }

  @Test
  void theEnvironmentsThatItShowsAreRightToo() throws Exception {
    String shipped = Files.readString(MonitorFile.SHIPPED).replace("environments: []", "");
    Path file = folder.resolve("shown.yml");
    Files.writeString(file, shipped.replaceAll("(?m)^# (environments:|  )", "$1"));
    assertThat(read(file).environments().all())
        .extracting(environment -> environment.name())
        .containsExactly("production", "staging");
  }

  @Test
  void allProblemsAreToldAtOnceEachWithItsEnvironment() throws IOException {
    MonitorFile file =
        new MonitorFile(folder)
            .add("name: production, service: messages, user: x")
            .add("name: 'two words', service: a/b, url: 'jdbc:postgresql://db/messages'")
            .add(GOOD.replace("production", "both") + ", passwordEnvironment: A, passwordFile: /b")
            .add(GOOD.replace("production", "hasty") + ", connectTimeout: 10ms")
            .add(GOOD.replace("production", "odd") + ", release: '1 2'")
            .add(GOOD.replace("production", "wide") + ", exclude: ['tabel public.a', 'table']")
            .add(GOOD)
            .add(GOOD);
    assertThat(problems(file))
        .contains(
            "environment production: url is missing or odd; write jdbc:postgresql://",
            "environment two words: name is missing or odd; use 1 to 100 of",
            "environment two words: service is missing or odd; use 1 to 100 of",
            "environment two words: user is missing; name the role",
            "environment both: has passwordEnvironment and passwordFile; keep one of them",
            "environment hasty: connectTimeout is below 1s; give whole seconds",
            "environment odd: release is odd; use 1 to 100 of",
            "environment wide: exclude: not a kind of object: tabel in tabel public.a",
            "environment production: the name stands twice;");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "jdbc:postgresql://db/x?password=secret",
        "jdbc:postgresql://db/x?ssl=true&user=secret",
        "jdbc:postgresql://db/x?PassWord=secret",
        "jdbc:postgresql://db/x?pass%77ord=secret",
        "jdbc:postgresql://db/x?sslpassword=secret",
        "jdbc:postgresql://me:secret@db/x"
      })
  void aUrlWithCredentialsIsRefusedAndNotRepeated(String url) throws IOException {
    assertThat(problems(new MonitorFile(folder).add(withUrl(url))))
        .contains("environment production: url has a user or a password; set user, and password")
        .doesNotContain("secret");
  }

  @Test
  void credentialsInTheUrlOfTheOwnDatabaseAreRefusedAndNotRepeated() throws IOException {
    Path file = new MonitorFile(folder).write();
    Files.writeString(
        file,
        Files.readString(file)
            .replaceAll(
                "url: '\\$\\{MONITOR_DATABASE_URL.*",
                "url: 'jdbc:postgresql://db/x?password=secret'"));
    assertThat(problems(file))
        .contains("database.url has a user or a password; set database.user and database.password")
        .doesNotContain("secret");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "db:5432/x", "jdbc:mysql://db/x", "jdbc:postgresql://db:port/x"})
  void aUrlOfAnotherFormIsRefused(String url) throws IOException {
    assertThat(problems(new MonitorFile(folder).add(withUrl(url))))
        .contains("environment production: url is missing or odd");
  }

  @Test
  void aVersionThatYamlReadsAsANumberIsRefused() throws IOException {
    assertThat(problems(new MonitorFile(folder).add(GOOD + ", release: 2.10")))
        .contains("environments[0].release: expected String, found Double");
  }

  private static String withUrl(String url) {
    return GOOD.replace("jdbc:postgresql://db/messages", url);
  }

  private static String problems(MonitorFile file) throws IOException {
    return problems(file.write());
  }

  private static String problems(Path file) {
    return catchThrowable(() -> read(file)).getMessage();
  }

  private static MonitorConfiguration read(Path file) throws IOException, ConfigurationException {
    MonitorApplication application = new MonitorApplication();
    Bootstrap<MonitorConfiguration> bootstrap = new Bootstrap<>(application);
    application.initialize(bootstrap);
    return bootstrap
        .getConfigurationFactoryFactory()
        .create(
            MonitorConfiguration.class,
            bootstrap.getValidatorFactory().getValidator(),
            bootstrap.getObjectMapper(),
            "dw")
        .build(bootstrap.getConfigurationSourceProvider(), file.toString());
  }
}
