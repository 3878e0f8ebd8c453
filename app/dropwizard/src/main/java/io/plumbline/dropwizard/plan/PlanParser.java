package io.plumbline.dropwizard.plan;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import io.plumbline.catalog.Escapes;
import java.io.IOException;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads a plan in the form that {@code report.schema.json} describes. */
final class PlanParser {

  private static final int VERSION = 1;

  /** Those that plan. */
  private static final Set<String> COMMANDS = Set.of("plan", "rehearse");

  /** In characters, of each text: longer ones nobody reads on a page. */
  private static final int LONGEST = 4_000;

  /** In characters, of what is wrong with a text that somebody else wrote. */
  private static final int LONGEST_REASON = 300;

  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .addModule(new Jdk8Module())
          .addModule(new SimpleModule().addDeserializer(String.class, new ShortenedText()))
          .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build();

  private PlanParser() {}

  /**
   * Reads a plan.
   *
   * @throws PlanFormatException when it is none
   */
  static DeployPlan parse(byte[] json) throws PlanFormatException {
    if (json.length == 0) {
      throw new PlanFormatException("the file is empty");
    }
    try {
      requirePlan(MAPPER.readValue(json, Head.class));
      return MAPPER.readValue(json, PlanDocument.class).plan();
    } catch (PlanFormatException e) {
      throw e;
    } catch (JsonMappingException e) {
      throw new PlanFormatException(
          "expected a plan as its JSON schema says, found at %s: %s".formatted(place(e), reason(e)),
          e);
    } catch (JsonProcessingException e) {
      throw new PlanFormatException(
          "expected JSON, found at %s: %s".formatted(line(e), reason(e)), e);
    } catch (IOException | RuntimeException e) {
      throw new PlanFormatException("expected a plan, found what nobody can read", e);
    }
  }

  private static void requirePlan(Head head) throws PlanFormatException {
    if (head == null || head.version == null || head.command == null) {
      throw new PlanFormatException(
          "expected what schema plan --format json writes, found another JSON");
    }
    if (head.version != VERSION) {
      throw new PlanFormatException(
          "expected version %d of the report, found %d; plan with the Plumbline of this build"
              .formatted(VERSION, head.version));
    }
    if (!COMMANDS.contains(head.command)) {
      throw new PlanFormatException(
          "expected the report of schema plan, found that of schema " + shown(head.command));
    }
    if (head.failure != null) {
      throw new PlanFormatException(
          "the deploy could not plan: " + Escapes.visible(String.valueOf(head.failure.reason)));
    }
  }

  private record Head(Integer version, String command, Failure failure) {}

  private record Failure(String reason) {}

  private static String place(JsonMappingException problem) {
    String path =
        problem.getPath().stream()
            .map(it -> it.getFieldName() == null ? "" + it.getIndex() : it.getFieldName())
            .collect(Collectors.joining("."));
    return path.isEmpty() ? line(problem) : shown(path);
  }

  private static String line(JsonProcessingException problem) {
    JsonLocation location = problem.getLocation();
    return location == null ? "its beginning" : "line " + location.getLineNr();
  }

  /** Without the words of the parser, which repeat the text: it may be a file with a secret. */
  private static String reason(JsonProcessingException problem) {
    Throwable cause = problem.getCause();
    if (cause != null && !(cause instanceof JsonProcessingException)) {
      return shown(String.valueOf(cause.getMessage()));
    }
    if (problem instanceof JsonEOFException) {
      return "the end of the text";
    }
    return problem instanceof JsonMappingException ? "a value of another kind" : "something else";
  }

  private static String shown(String text) {
    String first = text.lines().findFirst().orElse("");
    return Escapes.visible(
        first.length() > LONGEST_REASON ? first.substring(0, LONGEST_REASON) + "…" : first);
  }

  /** A text that is cut where it is too long to be read, and says so. */
  private static final class ShortenedText extends StdScalarDeserializer<String> {

    private static final long serialVersionUID = 1L;

    ShortenedText() {
      super(String.class);
    }

    @Override
    public String deserialize(JsonParser parser, DeserializationContext context)
        throws IOException {
      if (!parser.currentToken().isScalarValue()) {
        return (String) context.handleUnexpectedToken(String.class, parser);
      }
      String text = parser.getText();
      return text.length() <= LONGEST
          ? text
          : "%s… (%d more characters)"
              .formatted(text.substring(0, LONGEST), text.length() - LONGEST);
    }
  }
}
