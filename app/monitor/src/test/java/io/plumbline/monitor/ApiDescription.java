package io.plumbline.monitor;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.networknt.schema.JsonMetaSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.NonValidationKeyword;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The description of the API, to hold real answers against. */
final class ApiDescription {

  private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");

  private static final JsonSchemaFactory SCHEMAS = schemas();

  private final JsonNode document;

  ApiDescription() {
    try (InputStream text = ApiDescription.class.getResourceAsStream("/openapi.yaml")) {
      this.document = new ObjectMapper(new YAMLFactory()).readTree(text);
    } catch (IOException e) {
      throw new IllegalStateException("openapi.yaml cannot be read", e);
    }
  }

  /**
   * A described operation.
   *
   * @param method in upper case
   * @param path with its parameters in braces
   */
  record Operation(String method, String path) {
    @Override
    public String toString() {
      return method + " " + path;
    }

    private boolean serves(String otherMethod, String otherPath) {
      String pattern = path.replace(".", "\\.").replaceAll("\\{[^}]*}", "[^/]+");
      return method.equals(otherMethod) && Pattern.matches(pattern, otherPath);
    }
  }

  /** All operations. */
  List<Operation> operations() {
    List<Operation> found = new ArrayList<>();
    document
        .path("paths")
        .properties()
        .forEach(
            path ->
                path.getValue()
                    .fieldNames()
                    .forEachRemaining(
                        name -> {
                          if (METHODS.contains(name)) {
                            found.add(new Operation(name.toUpperCase(Locale.ROOT), path.getKey()));
                          }
                        }));
    return found;
  }

  /** The parameters of an operation, such as {@code query limit}. */
  List<String> parameters(Operation operation) {
    List<String> names = new ArrayList<>();
    List.of(document.path("paths").path(operation.path()), node(operation))
        .forEach(
            owner ->
                owner
                    .path("parameters")
                    .forEach(
                        written -> {
                          JsonNode parameter = resolve(written);
                          names.add(
                              parameter.path("in").asText()
                                  + " "
                                  + parameter.path("name").asText());
                        }));
    return names;
  }

  /** The types that an operation takes, none when it takes no body. */
  List<String> requestTypes(Operation operation) {
    return names(node(operation).path("requestBody").path("content"));
  }

  /** The statuses that an operation answers with, as they are written. */
  List<String> statuses(Operation operation) {
    return names(node(operation).path("responses"));
  }

  /** Fails unless the answer is one that the description promises. */
  void check(String method, String path, int status, String contentType, String body) {
    String request = method + " " + path + " " + status;
    JsonNode content = content(method, path, status, request);
    String type = contentType.replaceAll(";.*", "");
    assertThat(names(content)).as("types of %s", request).contains(type);
    JsonNode schema = content.path(type).path("schema");
    assertThat(errors(schema, type.endsWith("json") ? parse(body) : new TextNode(body)))
        .as("%s: %s", request, body)
        .isEmpty();
  }

  private JsonNode content(String method, String path, int status, String request) {
    Optional<Operation> operation =
        operations().stream().filter(it -> it.serves(method, path)).findFirst();
    if (operation.isEmpty()) {
      assertThat(status).as("what is not described is refused: %s", request).isIn(400, 404, 405);
      return document.at("/components/responses/Error/content");
    }
    if (status == 406) {
      // Any path answers so; the description says what it answers to those who accept that.
      return document.at("/components/responses/Error/content");
    }
    return response(operation.get(), status)
        .orElseThrow(() -> new AssertionError("openapi.yaml does not describe " + request))
        .path("content");
  }

  private Optional<JsonNode> response(Operation operation, int status) {
    JsonNode responses = node(operation).path("responses");
    String code = Integer.toString(status);
    String range = code.charAt(0) + "XX";
    return Optional.of(resolve(responses.path(responses.has(code) ? code : range)))
        .filter(JsonNode::isObject);
  }

  private Set<ValidationMessage> errors(JsonNode schema, JsonNode value) {
    // The schema refers to its neighbours, so they go with it.
    ObjectNode whole = schema.deepCopy();
    whole.set("components", document.path("components"));
    return SCHEMAS
        .getSchema(whole, SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build())
        .validate(value);
  }

  /** JSON Schema with the words that OpenAPI adds to it. */
  private static JsonSchemaFactory schemas() {
    JsonMetaSchema openApi =
        JsonMetaSchema.builder(JsonMetaSchema.getV202012())
            .keyword(new NonValidationKeyword("components"))
            .keyword(new NonValidationKeyword("example"))
            .build();
    return JsonSchemaFactory.builder(JsonSchemaFactory.getInstance(VersionFlag.V202012))
        .metaSchema(openApi)
        .build();
  }

  private JsonNode node(Operation operation) {
    return document
        .path("paths")
        .path(operation.path())
        .path(operation.method().toLowerCase(Locale.ROOT));
  }

  private JsonNode resolve(JsonNode written) {
    return written.has("$ref") ? document.at(written.path("$ref").asText().substring(1)) : written;
  }

  private static List<String> names(JsonNode node) {
    List<String> names = new ArrayList<>();
    node.fieldNames().forEachRemaining(names::add);
    return names;
  }

  private static JsonNode parse(String body) {
    try {
      return new ObjectMapper().readTree(body);
    } catch (IOException e) {
      throw new AssertionError("not JSON: " + body, e);
    }
  }
}
