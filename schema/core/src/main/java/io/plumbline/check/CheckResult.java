package io.plumbline.check;

/** What a check found, or why it found nothing. */
public sealed interface CheckResult permits Verdict, NotComparable, CouldNotCheck {

  /** How the check ended. */
  Outcome outcome();

  /** What was found, in one line. */
  String summary();
}
