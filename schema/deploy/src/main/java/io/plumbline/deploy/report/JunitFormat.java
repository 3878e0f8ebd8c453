package io.plumbline.deploy.report;

import io.plumbline.catalog.Escapes;
import io.plumbline.deploy.report.JunitCase.Status;
import java.io.StringWriter;
import java.util.List;
import java.util.Locale;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * A report as JUnit XML, as Surefire writes it. A failure is something that was seen to be wrong,
 * an error something that could not be told.
 */
final class JunitFormat {

  private final StringWriter text = new StringWriter();
  private final XMLStreamWriter xml;

  private JunitFormat() throws XMLStreamException {
    this.xml = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
  }

  static String of(Report report) {
    try {
      JunitFormat format = new JunitFormat();
      format.write(report.command(), JunitCases.of(report));
      return format.text + "\n";
    } catch (XMLStreamException e) {
      throw new IllegalStateException("a report cannot be written as XML", e);
    }
  }

  private void write(String command, List<JunitCase> cases) throws XMLStreamException {
    xml.writeStartDocument("UTF-8", "1.0");
    xml.writeCharacters("\n");
    xml.writeStartElement("testsuites");
    xml.writeCharacters("\n");
    xml.writeStartElement("testsuite");
    xml.writeAttribute("name", "plumbline." + command);
    xml.writeAttribute("tests", String.valueOf(cases.size()));
    xml.writeAttribute("failures", count(cases, Status.FAILURE));
    xml.writeAttribute("errors", count(cases, Status.ERROR));
    xml.writeAttribute("skipped", count(cases, Status.SKIPPED));
    xml.writeAttribute("time", "0");
    for (JunitCase one : cases) {
      write(command, one);
    }
    xml.writeCharacters("\n");
    xml.writeEndElement();
    xml.writeCharacters("\n");
    xml.writeEndElement();
    xml.writeEndDocument();
  }

  private void write(String command, JunitCase one) throws XMLStreamException {
    xml.writeCharacters("\n  ");
    xml.writeStartElement("testcase");
    xml.writeAttribute("classname", "plumbline." + command);
    xml.writeAttribute("name", legal(one.name()));
    xml.writeAttribute("time", "0");
    if (one.status() != Status.PASSED) {
      xml.writeCharacters("\n    ");
      xml.writeStartElement(one.status().name().toLowerCase(Locale.ROOT));
      xml.writeAttribute("message", legal(one.message()));
      if (one.status() != Status.SKIPPED) {
        xml.writeAttribute("type", one.type());
        xml.writeCharacters(legal(one.details()));
      }
      xml.writeEndElement();
    }
    if (!one.output().isEmpty()) {
      xml.writeCharacters("\n    ");
      xml.writeStartElement("system-out");
      xml.writeCharacters(legal(one.output()));
      xml.writeEndElement();
    }
    xml.writeCharacters("\n  ");
    xml.writeEndElement();
  }

  private static String count(List<JunitCase> cases, Status status) {
    return String.valueOf(cases.stream().filter(it -> it.status() == status).count());
  }

  /** XML has no way to write most control characters. */
  private static String legal(String text) {
    StringBuilder legal = new StringBuilder();
    text.codePoints()
        .mapToObj(Character::toString)
        .forEach(it -> legal.append(it.equals("\n") ? it : Escapes.visible(it)));
    return legal.toString();
  }
}
