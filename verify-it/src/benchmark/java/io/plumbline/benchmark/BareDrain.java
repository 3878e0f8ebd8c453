package io.plumbline.benchmark;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/**
 * The queries of a whole schema, drained by COPY on a new connection without a look at their rows:
 * no reader that sends them can be faster there.
 */
@State(Scope.Benchmark)
public class BareDrain {

  private static final Pattern COMMENT = Pattern.compile("(?m)^--.*\n");

  private final BenchmarkDatabase database = BenchmarkDatabase.ofThisJvm();
  private final List<String> setBased = queries("set_based.sql");
  private final List<String> perObject = queries("per_object.sql");

  /** The limit. */
  @Benchmark
  public long setBased() throws SQLException, IOException {
    return drain(setBased);
  }

  @Benchmark
  public long perObject() throws SQLException, IOException {
    return drain(perObject);
  }

  private long drain(List<String> queries) throws SQLException, IOException {
    long rows = 0;
    try (Connection connection = database.connect();
        Statement statement = connection.createStatement()) {
      statement.execute(
          "begin isolation level repeatable read, read only; set local search_path = ''");
      CopyManager copies = connection.unwrap(PGConnection.class).getCopyAPI();
      for (String query : queries) {
        rows += copies.copyOut("copy (" + query + ") to stdout", OutputStream.nullOutputStream());
      }
      statement.execute("rollback");
    }
    return rows;
  }

  private static List<String> queries(String file) {
    try (InputStream stream = BareDrain.class.getResourceAsStream(file)) {
      String text = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
      return Arrays.stream(COMMENT.matcher(text).replaceAll("").split(";"))
          .map(String::strip)
          .filter(query -> !query.isEmpty())
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
