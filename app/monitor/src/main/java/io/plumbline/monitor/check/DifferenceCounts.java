package io.plumbline.monitor.check;

/**
 * How many differences a check found.
 *
 * @param breaking those that make statements of the build fail
 * @param risky those that may
 * @param harmless those that do not
 */
record DifferenceCounts(long breaking, long risky, long harmless) {}
