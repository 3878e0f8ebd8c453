package io.plumbline.accepted;

import io.plumbline.catalog.Entry;
import io.plumbline.impact.Finding;
import io.plumbline.impact.Impact;
import io.plumbline.lock.EntryWriter;
import io.plumbline.lock.Spellings;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Writes entries of accepted drift in the form of a lock's entries. */
final class AcceptedDriftWriter {

  static final String FORMAT = "format 1";

  private AcceptedDriftWriter() {}

  static String draft(List<Finding> findings) {
    StringBuilder text = new StringBuilder(FORMAT).append('\n');
    EntryWriter writer = new EntryWriter(text, Spellings.NONE);
    for (Finding finding : findings) {
      if (finding.impact() == Impact.BREAKING) {
        text.append("\n# Cannot be accepted, as the build breaks: ")
            .append(finding.describe())
            .append('\n');
        continue;
      }
      Map<String, String> values = new HashMap<>();
      values.put("expected", finding.expected());
      values.put("actual", finding.actual());
      finding.attribute().ifPresent(attribute -> values.put("attribute", attribute));
      writer.write(Entry.of(finding.kind(), finding.name(), values));
      text.append("  reason = \n  until = \n");
    }
    return text.toString();
  }
}
