package io.plumbline.deploy.report;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The results of a SARIF run, and the rules that they name. */
final class SarifRun {

  private final Map<String, ObjectNode> rules = new TreeMap<>();
  private final List<ObjectNode> results = new ArrayList<>();

  Collection<ObjectNode> rules() {
    return rules.values();
  }

  List<ObjectNode> results() {
    return results;
  }

  /** The rule of this name, which the first result that names it describes. */
  ObjectNode rule(String id, String description, String help) {
    return rules.computeIfAbsent(
        id,
        it -> {
          ObjectNode rule = node().put("id", id);
          rule.putObject("shortDescription").put("text", id.replaceAll("[-/]", " "));
          rule.putObject("fullDescription").put("text", description);
          rule.putObject("help").put("text", help);
          return rule;
        });
  }

  ObjectNode result(String rule, String level, String message, String uri, int line) {
    ObjectNode result = node().put("ruleId", rule).put("level", level);
    result.putObject("message").put("text", message);
    ObjectNode place = result.putArray("locations").addObject().putObject("physicalLocation");
    ObjectNode file = place.putObject("artifactLocation").put("uri", uri);
    if (!uri.startsWith("file:")) {
      file.put("uriBaseId", "%SRCROOT%");
    }
    place.putObject("region").put("startLine", line);
    results.add(result);
    return result;
  }

  static void suppress(ObjectNode result, String kind, String justification) {
    result
        .putArray("suppressions")
        .addObject()
        .put("kind", kind)
        .put("justification", justification);
  }

  private static ObjectNode node() {
    return JsonNodeFactory.instance.objectNode();
  }
}
