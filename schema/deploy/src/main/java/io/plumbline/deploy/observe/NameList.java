package io.plumbline.deploy.observe;

import io.plumbline.catalog.ObjectName;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The attributes of entries that list columns. */
public final class NameList {

  private static final Pattern NAME = Pattern.compile("\"(?:[^\"]|\"\")*\"|[^,\\s]+");

  private NameList() {}

  /** The names in it, unquoted. */
  public static List<String> of(String list) {
    return NAME.matcher(list)
        .results()
        .map(MatchResult::group)
        .map(name -> ObjectName.parse(name).simpleName())
        .toList();
  }
}
