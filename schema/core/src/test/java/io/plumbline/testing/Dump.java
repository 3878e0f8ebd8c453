package io.plumbline.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.scratch.ScratchDatabase;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** PostgreSQL's own pg_dump, where the machine has it. It reads servers of its major and older. */
public final class Dump {

  /** What only psql understands, and a setting since 17. */
  private static final Pattern NOT_FOR_ALL =
      Pattern.compile("^(\\\\(un)?restrict .*|SET transaction_timeout = 0;)$", Pattern.MULTILINE);

  /** What servers before 16 always do. */
  private static final Pattern SINCE_16 =
      Pattern.compile(", run_as_owner = true(?=\\);$)", Pattern.MULTILINE);

  private Dump() {}

  /** The major of pg_dump, empty where there is none. */
  public static Optional<Integer> major() throws IOException, InterruptedException {
    try {
      Matcher number = Pattern.compile("\\d+").matcher(output(new ProcessBuilder("pg_dump", "-V")));
      return number.find() ? Optional.of(Integer.valueOf(number.group())) : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** Copies a database by its dump into an empty one. */
  public static void copy(ScratchDatabase original, ScratchDatabase restored)
      throws IOException, InterruptedException, SQLException {
    String dump = of(original.url(), original.user(), original.password());
    restore(dump, restored.url(), restored.user(), restored.password());
  }

  /** The SQL that makes a database with its data again. */
  public static String of(String url, String user, String password)
      throws IOException, InterruptedException {
    ProcessBuilder builder =
        new ProcessBuilder(
            "pg_dump",
            "--inserts",
            // Its words may be keywords of another major.
            "--quote-all-identifiers",
            "--dbname",
            url.substring("jdbc:".length()));
    builder.environment().put("PGUSER", user);
    builder.environment().put("PGPASSWORD", password);
    return output(builder);
  }

  /** Runs the SQL of a dump in an empty database. */
  public static void restore(String dump, String url, String user, String password)
      throws SQLException {
    Properties properties = new Properties();
    properties.setProperty("user", user);
    properties.setProperty("password", password);
    // The server shall part the statements: the driver takes a rule of several for several.
    properties.setProperty("preferQueryMode", "simple");
    try (Connection connection = DriverManager.getConnection(url, properties);
        Statement statement = connection.createStatement()) {
      // Braces are PostgreSQL's here, not those of JDBC.
      statement.setEscapeProcessing(false);
      String sql = NOT_FOR_ALL.matcher(dump).replaceAll("");
      boolean isOlder = connection.getMetaData().getDatabaseMajorVersion() < 16;
      statement.execute(isOlder ? SINCE_16.matcher(sql).replaceAll("") : sql);
    }
  }

  private static String output(ProcessBuilder builder) throws IOException, InterruptedException {
    Process process = builder.redirectErrorStream(true).start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(output).isZero();
    return output;
  }
}
