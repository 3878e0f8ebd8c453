package io.plumbline.monitor.environment;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.postgresql.Driver;

/** The form of a JDBC URL that the configuration names. */
public final class DatabaseUrl {

  private static final Set<String> CREDENTIALS = Set.of("user", "password", "sslpassword");

  private DatabaseUrl() {}

  /** What is wrong with the URL, which is not repeated because it may hold a password. */
  static Optional<String> problem(String url) {
    if (hasCredentials(url)) {
      return Optional.of(
          "url has a user or a password; set user, and passwordEnvironment or passwordFile");
    }
    if (Driver.parseURL(url, null) == null) {
      return Optional.of(
          "url is missing or odd; write jdbc:postgresql://host:port/database without credentials");
    }
    return Optional.empty();
  }

  /** Whether it holds a user or a password, as far as one can tell. */
  public static boolean hasCredentials(String url) {
    int query = url.indexOf('?');
    String address = query < 0 ? url : url.substring(0, query);
    String parameters = query < 0 ? "" : url.substring(query + 1);
    return address.contains("@")
        || Arrays.stream(parameters.split("&", -1))
            .map(parameter -> parameter.split("=", 2)[0])
            .anyMatch(DatabaseUrl::isCredential);
  }

  private static boolean isCredential(String parameter) {
    try {
      return CREDENTIALS.contains(
          URLDecoder.decode(parameter, StandardCharsets.UTF_8).strip().toLowerCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      // A broken escape; the driver says what it thinks of the URL.
      return false;
    }
  }
}
