package io.plumbline.dropwizard;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The settings of a YAML file, which know where they stand, and of which some can be taken out. */
final class SettingsTree {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final Node root;

  /**
   * Where a setting stands.
   *
   * @param name its name as {@code schema.exclude[1]}, empty for the whole file
   * @param line its line from 1 on, or that of what would hold it; empty for the whole file
   */
  record Place(String name, Optional<Integer> line) {

    private static final Place FILE = new Place("", Optional.empty());

    /** Whether this is the other or holds it. */
    boolean includes(Place other) {
      return name.isEmpty()
          || other.name.equals(name)
          || other.name.startsWith(name + ".")
          || other.name.startsWith(name + "[");
    }

    private Place child(Object step, Optional<Integer> lineOfChild) {
      String dot = name.isEmpty() ? "" : ".";
      return new Place(
          name + (step instanceof Integer ? "[" + step + "]" : dot + step), lineOfChild);
    }
  }

  /** A value with what it holds. An element of a list keeps its place when others are taken out. */
  private record Node(Place place, JsonNode value, Map<String, Node> fields, List<Node> elements) {

    Node(Place place, JsonNode value) {
      this(place, value, new LinkedHashMap<>(), new ArrayList<>());
    }

    Optional<Node> child(Object step) {
      if (step instanceof Integer index) {
        return index < elements.size() ? Optional.of(elements.get(index)) : Optional.empty();
      }
      return Optional.ofNullable(fields.get(step.toString()));
    }

    void remove(Object step) {
      if (step instanceof Integer index) {
        elements.remove(index.intValue());
        ((ArrayNode) value).remove(index.intValue());
      } else {
        fields.remove(step.toString());
        ((ObjectNode) value).remove(step.toString());
      }
    }
  }

  private SettingsTree(Node root) {
    this.root = root;
  }

  /** The tree of a file, empty when it is none. */
  static Optional<SettingsTree> of(byte[] file) {
    try (JsonParser parser = new YAMLFactory().createParser(file)) {
      parser.setCodec(JSON);
      return parser.nextToken() == JsonToken.START_OBJECT
          ? Optional.of(new SettingsTree(node(parser, Place.FILE)))
          : Optional.empty();
    } catch (IOException e) {
      // The factory that reads the file says what is wrong with it.
      return Optional.empty();
    }
  }

  private static Node node(JsonParser parser, Place place) throws IOException {
    if (parser.currentToken() == JsonToken.START_OBJECT) {
      return object(parser, place);
    }
    if (parser.currentToken() == JsonToken.START_ARRAY) {
      return list(parser, place);
    }
    return new Node(place, parser.<JsonNode>readValueAsTree());
  }

  private static Node object(JsonParser parser, Place place) throws IOException {
    ObjectNode value = JSON.createObjectNode();
    Node node = new Node(place, value);
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String name = parser.currentName();
      Place child = place.child(name, line(parser));
      parser.nextToken();
      node.fields.put(name, node(parser, child));
      value.set(name, node.fields.get(name).value);
    }
    return node;
  }

  private static Node list(JsonParser parser, Place place) throws IOException {
    ArrayNode value = JSON.createArrayNode();
    Node node = new Node(place, value);
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      Node element = node(parser, place.child(value.size(), line(parser)));
      node.elements.add(element);
      value.add(element.value);
    }
    return node;
  }

  private static Optional<Integer> line(JsonParser parser) {
    return Optional.of(parser.currentTokenLocation().getLineNr());
  }

  /** Where the steps lead, also where no such setting stands. */
  Place place(List<Object> steps) {
    Optional<Node> node = Optional.of(root);
    Place place = Place.FILE;
    for (Object step : steps) {
      node = node.flatMap(it -> it.child(step));
      Place unknown = place.child(step, place.line);
      place = node.map(Node::place).orElse(unknown);
    }
    return place;
  }

  /** Takes out what stands where the steps lead; false when nothing does. */
  boolean remove(List<Object> steps) {
    Optional<Node> holder = Optional.of(root);
    for (Object step : steps.subList(0, Math.max(0, steps.size() - 1))) {
      holder = holder.flatMap(it -> it.child(step));
    }
    if (steps.isEmpty() || holder.flatMap(it -> it.child(steps.get(steps.size() - 1))).isEmpty()) {
      return false;
    }
    holder.get().remove(steps.get(steps.size() - 1));
    return true;
  }

  /** What is left, as JSON, which is YAML. */
  byte[] json() throws IOException {
    return JSON.writeValueAsBytes(root.value);
  }
}
