package io.plumbline.monitor.web;

import static java.util.Objects.requireNonNull;

/**
 * The body of every answer that is not a success.
 *
 * @param error what is wrong, a sentence without a full stop
 * @param nextStep what to do about it, likewise
 */
public record ErrorBody(String error, String nextStep) {

  public ErrorBody {
    requireNonNull(error, "error is null");
    requireNonNull(nextStep, "nextStep is null");
  }
}
