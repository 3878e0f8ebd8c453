package io.plumbline.monitor;

import static java.util.Locale.ROOT;
import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.monitor.Api.Answer;
import io.plumbline.monitor.ApiDescription.Operation;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.glassfish.jersey.model.Parameter;
import org.glassfish.jersey.server.model.Resource;
import org.glassfish.jersey.server.model.ResourceMethod;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Holds the description against the resources and back. That each real answer has a described
 * status, type and form is asserted by {@link Api} in all tests.
 */
class ApiDescriptionTest {

  @RegisterExtension static final MonitorExtension MONITOR = new MonitorExtension();

  private static final ApiDescription DESCRIPTION = new ApiDescription();

  private static String lock;

  @BeforeAll
  static void publish() {
    lock = MONITOR.messages().lock();
    MONITOR.api().put("/releases/messages/2", lock);
    MONITOR.api().post("/environments/production/checks");
    MONITOR.api().put("/environments/production/accepted-drift", "format 1");
  }

  @Test
  void theDescriptionNamesEveryOperationAndNoOther() {
    assertThat(DESCRIPTION.operations())
        .containsExactlyInAnyOrderElementsOf(resourceMethods().keySet());
  }

  static List<Operation> operations() {
    return DESCRIPTION.operations();
  }

  @ParameterizedTest
  @MethodSource("operations")
  void theDescriptionNamesEveryParameterAndNoOther(Operation operation) {
    ResourceMethod method = resourceMethods().get(operation);
    List<String> parameters = new ArrayList<>();
    for (Parameter parameter : method.getInvocable().getParameters()) {
      if (parameter.getSource() != Parameter.Source.ENTITY) {
        String source = parameter.getSource().name().toLowerCase(ROOT);
        parameters.add(source + " " + parameter.getSourceName());
      }
    }
    assertThat(DESCRIPTION.parameters(operation)).containsExactlyInAnyOrderElementsOf(parameters);
    assertThat(DESCRIPTION.requestTypes(operation))
        .isEqualTo(method.getConsumedTypes().stream().map(MediaType::toString).toList());
  }

  /** Each described status, but for those that need a broken Monitor. */
  static Stream<String> statuses() {
    return DESCRIPTION.operations().stream()
        .flatMap(
            operation ->
                DESCRIPTION.statuses(operation).stream()
                    .filter(status -> !status.startsWith("5") && !status.equals("4XX"))
                    .map(status -> operation + " " + status));
  }

  @ParameterizedTest
  @MethodSource("statuses")
  void everyDescribedStatusIsOneThatTheMonitorAnswers(String described) {
    assertThat(example(described).status()).hasToString(described.replaceAll(".* ", ""));
  }

  private static Answer example(String described) {
    Api api = MONITOR.api();
    return switch (described) {
      case "GET /environments 200" -> api.get("/environments");
      case "GET /environments/{environment} 200" -> api.get("/environments/production");
      case "GET /environments/{environment} 400" -> api.get("/environments/a%20b");
      case "GET /environments/{environment} 404" -> api.get("/environments/none");
      case "GET /environments/{environment}/checks 200" ->
          api.get("/environments/production/checks?limit=5");
      case "GET /environments/{environment}/checks 400" ->
          api.get("/environments/production/checks?limit=none");
      case "GET /environments/{environment}/checks 404" -> api.get("/environments/none/checks");
      case "POST /environments/{environment}/checks 201" ->
          api.post("/environments/staging/checks");
      case "POST /environments/{environment}/checks 400" -> api.post("/environments/a%20b/checks");
      case "POST /environments/{environment}/checks 404" -> api.post("/environments/none/checks");
      case "POST /environments/{environment}/checks 409" ->
          api.post("/environments/other-service/checks");
      case "GET /environments/{environment}/checks/{id} 200" ->
          api.get("/environments/production/checks/1");
      case "GET /environments/{environment}/checks/{id} 400" ->
          api.get("/environments/a%20b/checks/1");
      case "GET /environments/{environment}/checks/{id} 404" ->
          api.get("/environments/production/checks/0");
      case "GET /environments/{environment}/accepted-drift 200" ->
          api.get("/environments/production/accepted-drift");
      case "GET /environments/{environment}/accepted-drift 400" ->
          api.get("/environments/a%20b/accepted-drift");
      case "GET /environments/{environment}/accepted-drift 404" ->
          api.get("/environments/none/accepted-drift");
      case "PUT /environments/{environment}/accepted-drift 200" ->
          api.put("/environments/production/accepted-drift", "format 1");
      case "PUT /environments/{environment}/accepted-drift 201" ->
          api.put("/environments/rotated/accepted-drift", "format 1");
      case "PUT /environments/{environment}/accepted-drift 400" ->
          api.put("/environments/a%20b/accepted-drift", "format 1");
      case "PUT /environments/{environment}/accepted-drift 404" ->
          api.put("/environments/none/accepted-drift", "format 1");
      case "PUT /environments/{environment}/accepted-drift 413" ->
          api.put("/environments/production/accepted-drift", "#".repeat(1_048_577));
      case "PUT /environments/{environment}/accepted-drift 415" ->
          api.put(
              "/environments/production/accepted-drift", "format 1", "Content-Type", "text/html");
      case "PUT /environments/{environment}/accepted-drift 422" ->
          api.put("/environments/production/accepted-drift", "format 2");
      case "GET /environments/{environment}/accepted-drift/{id} 200" ->
          api.get("/environments/production/accepted-drift/1");
      case "GET /environments/{environment}/accepted-drift/{id} 400" ->
          api.get("/environments/a%20b/accepted-drift/1");
      case "GET /environments/{environment}/accepted-drift/{id} 404" ->
          api.get("/environments/production/accepted-drift/x");
      case "GET /releases/{service} 200" -> api.get("/releases/messages");
      case "GET /releases/{service} 400" -> api.get("/releases/a%20b");
      case "GET /releases/{service} 404" -> api.get("/releases/none");
      case "PUT /releases/{service}/{version} 200" -> api.put("/releases/messages/2", lock);
      case "PUT /releases/{service}/{version} 201" -> api.put("/releases/messages/3", lock);
      case "PUT /releases/{service}/{version} 400" -> api.put("/releases/a%20b/1", lock);
      case "PUT /releases/{service}/{version} 409" ->
          api.put("/releases/messages/2", MONITOR.messages().olderLock());
      case "PUT /releases/{service}/{version} 413" ->
          api.put("/releases/messages/4", "x".repeat(33_554_433));
      case "PUT /releases/{service}/{version} 415" ->
          api.put("/releases/messages/4", lock, "Content-Type", "text/html");
      case "PUT /releases/{service}/{version} 422" -> api.put("/releases/messages/4", "no lock");
      case "GET /releases/{service}/{version}/lock 200" -> api.get("/releases/messages/2/lock");
      case "GET /releases/{service}/{version}/lock 400" -> api.get("/releases/a%20b/2/lock");
      case "GET /releases/{service}/{version}/lock 404" -> api.get("/releases/messages/0/lock");
      case "GET /health 200" -> api.get("/health");
      case "GET /openapi.yaml 200" -> api.get("/openapi.yaml");
      default -> throw new AssertionError("no example of " + described + "; write one here");
    };
  }

  private static Map<Operation, ResourceMethod> resourceMethods() {
    Map<Operation, ResourceMethod> methods = new HashMap<>();
    MONITOR.monitor().support().getEnvironment().jersey().getResourceConfig().getClasses().stream()
        .filter(type -> type.isAnnotationPresent(Path.class))
        .map(Resource::from)
        .forEach(resource -> collect(resource, "", methods));
    return methods;
  }

  private static void collect(
      Resource resource, String parent, Map<Operation, ResourceMethod> methods) {
    String path = parent + (resource.getPath().startsWith("/") ? "" : "/") + resource.getPath();
    resource
        .getResourceMethods()
        .forEach(method -> methods.put(new Operation(method.getHttpMethod(), path), method));
    resource.getChildResources().forEach(child -> collect(child, path, methods));
  }
}
