package io.plumbline.deploy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import java.util.regex.Pattern;
import org.postgresql.PGProperty;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * The driver's source of connections, without the secrets in what the driver logs: it logs the URL
 * of each connection at {@code FINE}, with every property but the password, and at {@code WARNING}
 * what it takes for a port, which is the password in {@code user:password@host}.
 */
public class PostgresDataSource extends PGSimpleDataSource {

  private static final long serialVersionUID = 1;

  /** No password stands in a host or in a name, where the driver would repeat it. */
  private static final Pattern FORM =
      Pattern.compile("jdbc:postgresql:[^?@&;=]*(\\?.*)?", Pattern.DOTALL);

  private final Properties secrets = new Properties();

  /**
   * Takes host, port, name and properties from a URL.
   *
   * @throws IllegalArgumentException for what is no URL of the driver; the message does not repeat
   *     it
   */
  @Override
  public void setUrl(String url) {
    if (!FORM.matcher(url).matches()) {
      throw notAUrl();
    }
    try {
      super.setUrl(url);
    } catch (IllegalArgumentException e) {
      // Without the cause, whose message repeats the URL.
      throw notAUrl();
    }
  }

  private static IllegalArgumentException notAUrl() {
    return new IllegalArgumentException(
        "expected a URL of the form jdbc:postgresql://host:port/name, user and password elsewhere,"
            + " found something else (not shown, it may hold a secret)");
  }

  @Override
  public void setProperty(PGProperty property, String value) {
    if (property != PGProperty.SSL_PASSWORD) {
      super.setProperty(property, value);
    } else if (value != null) {
      secrets.setProperty(property.getName(), value);
    }
  }

  @Override
  public Connection getConnection(String user, String password) throws SQLException {
    Properties credentials = new Properties();
    credentials.putAll(secrets);
    if (user != null) {
      PGProperty.USER.set(credentials, user);
    }
    if (password != null) {
      PGProperty.PASSWORD.set(credentials, password);
    }
    return DriverManager.getConnection(getUrl(), credentials);
  }
}
