package io.plumbline.maven;

import com.github.difflib.DiffUtils;
import com.github.difflib.UnifiedDiffUtils;
import java.util.ArrayList;
import java.util.List;

/**
 * The lines of a lock that change, with some around them, as reviewers will see them.
 *
 * @param limit how many lines are shown at most
 */
record LockDiff(int limit) {
  private static final int CONTEXT = 3;

  /** From the committed lock to the generated one; none when they are equal. */
  List<String> between(String committed, String generated) {
    List<String> before = committed.lines().toList();
    List<String> diff =
        UnifiedDiffUtils.generateUnifiedDiff(
            "committed",
            "generated",
            before,
            DiffUtils.diff(before, generated.lines().toList()),
            CONTEXT);
    if (diff.size() <= limit) {
      return diff;
    }
    List<String> shown = new ArrayList<>(diff.subList(0, limit));
    shown.add("… and " + (diff.size() - limit) + " more lines");
    return shown;
  }
}
