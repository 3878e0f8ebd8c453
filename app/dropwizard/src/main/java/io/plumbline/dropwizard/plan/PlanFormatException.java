package io.plumbline.dropwizard.plan;

import java.io.IOException;

/** A text that is no plan as {@code schema plan --format json} writes it. */
final class PlanFormatException extends IOException {

  private static final long serialVersionUID = 1L;

  PlanFormatException(String message) {
    super(message);
  }

  PlanFormatException(String message, Throwable cause) {
    super(message, cause);
  }
}
