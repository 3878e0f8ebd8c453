package io.plumbline.deploy.observe;

import io.plumbline.catalog.ObjectName;
import java.util.stream.Collectors;

/** Names in SQL, quoted whatever they are: a plain one may be a keyword. */
public final class Quoted {

  private Quoted() {}

  /** A qualified name. */
  public static String name(ObjectName name) {
    return name.parts().stream().map(Quoted::identifier).collect(Collectors.joining("."));
  }

  /** One identifier. */
  public static String identifier(String identifier) {
    return '"' + identifier.replace("\"", "\"\"") + '"';
  }

  /** A string constant. */
  public static String text(String text) {
    return "'" + text.replace("'", "''") + "'";
  }
}
