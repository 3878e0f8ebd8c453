package io.plumbline.monitor.check;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

/**
 * One difference that is not accepted.
 *
 * @param difference the difference
 * @param nextStep what to do
 */
record OpenDifference(@JsonUnwrapped Difference difference, String nextStep) {

  OpenDifference {
    requireNonNull(difference, "difference is null");
    requireNonNull(nextStep, "nextStep is null");
  }
}
