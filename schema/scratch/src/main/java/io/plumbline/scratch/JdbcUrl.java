package io.plumbline.scratch;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The JDBC URL of a server, with the database left open.
 *
 * @param server everything before the name of the database
 * @param parameters everything after it, empty or beginning with a question mark
 */
record JdbcUrl(String server, String parameters) {
  // No "@": a password written as user:password@host must not be taken for a host.
  private static final Pattern FORM =
      Pattern.compile("(jdbc:postgresql://[^/?@]+/)([^/?@]*)(\\?.*)?");

  private static final Pattern CREDENTIALS =
      Pattern.compile("[?&](user|password|sslpassword)=", Pattern.CASE_INSENSITIVE);

  static JdbcUrl parse(String url) {
    Matcher parts = FORM.matcher(url);
    if (!parts.matches() || CREDENTIALS.matcher(url).find()) {
      throw new ScratchException(
          "expected jdbc:postgresql://host:port/database without user and password, which have"
              + " settings of their own, found something else (not shown, it may hold a secret)");
    }
    String parameters = parts.group(3);
    return new JdbcUrl(parts.group(1), parameters == null ? "" : parameters);
  }

  String of(String database) {
    return server + database + parameters;
  }
}
