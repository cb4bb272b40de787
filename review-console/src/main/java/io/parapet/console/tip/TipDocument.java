package io.parapet.console.tip;

import io.parapet.console.casefile.CaseFiles.Shown;
import io.parapet.policies.casework.CaseReport;
import io.parapet.policies.casework.CaseUpdate;
import io.parapet.policies.casework.StoredCase;
import io.parapet.policies.event.MessageRole;
import io.parapet.policies.event.ReportedMessage;
import io.parapet.policies.harm.Harm;
import io.parapet.policies.report.ProofStatus;
import io.parapet.policies.report.ReportedText;
import java.io.StringWriter;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * One case as a CyberTipline report, with the elements and their order as the Reporting API of the
 * National Center for Missing and Exploited Children documents them: what happened and when, where,
 * who is reported, what was said with its proof. Who files it, and what only the platform knows
 * (addresses, e-mail), it fills in when it files the report. Those who reported to the platform are
 * not named: the law asks for the reported person.
 */
final class TipDocument {
  private final CaseUpdate about;
  private final Map<CaseReport, Shown> opened;
  private final Instant now;

  TipDocument(StoredCase about, Map<CaseReport, Shown> opened, Instant now) {
    this.about = about.stream();
    this.opened = opened;
    this.now = now;
  }

  String xml() {
    StringWriter text = new StringWriter();
    try {
      XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
      xml.writeStartDocument("UTF-8", "1.0");
      xml.writeStartElement("report");
      incident(xml);
      place(xml);
      filedBy(xml);
      person(xml);
      element(xml, "additionalInfo", "Case " + about.caseId() + ", exported " + now);
      xml.writeEndElement();
      xml.writeEndDocument();
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e); // a string takes everything
    }
    return text.toString();
  }

  private void incident(XMLStreamWriter xml) throws XMLStreamException {
    xml.writeStartElement("incidentSummary");
    element(xml, "incidentType", incidentType());
    element(xml, "platform", about.platform().value());
    element(xml, "incidentDateTime", first().toString());
    element(xml, "incidentDateTimeDescription", "Time of the earliest reported message");
    xml.writeEndElement();
  }

  private String incidentType() {
    return about.harms().contains(Harm.MINOR_SAFETY)
        ? "Online Enticement of Children for Sexual Acts"
        : "Child Pornography (possession, manufacture, and distribution)";
  }

  private Instant first() {
    return about.reports().stream()
        .flatMap(report -> report.messages().stream())
        .map(ReportedMessage::sentAt)
        .min(Instant::compareTo)
        .orElse(about.openedAt());
  }

  private void place(XMLStreamWriter xml) throws XMLStreamException {
    xml.writeStartElement("internetDetails");
    xml.writeStartElement("chatImIncident");
    element(xml, "chatClient", about.platform().value() + " direct messages");
    element(xml, "content", lines(this::line));
    element(xml, "additionalInfo", lines(this::files));
    xml.writeEndElement();
    xml.writeEndElement();
  }

  private String lines(BiFunction<CaseReport, ReportedMessage, Stream<String>> of) {
    return about.reports().stream()
        .flatMap(report -> report.messages().stream().flatMap(m -> of.apply(report, m)))
        .collect(Collectors.joining("\n"));
  }

  private Stream<String> line(CaseReport report, ReportedMessage message) {
    String who = message.sender().equals(about.accused()) ? "reported person" : "other person";
    String role = message.role() == MessageRole.REPORTED ? "reported" : "context";
    String text = said(report, message).map(ReportedText::text).orElse("(not available)");
    return Stream.of(
        "%s %s, %s, proof %s (%s), message %s: %s"
            .formatted(
                message.sentAt(),
                who,
                role,
                message.proof(),
                report.proof(message).map(ProofStatus::key).orElse("not checked"),
                message.messageId().value(),
                text));
  }

  private Stream<String> files(CaseReport report, ReportedMessage message) {
    return said(report, message).map(ReportedText::media).orElseGet(List::of).stream()
        .map(
            media ->
                "Message %s shows a file, SHA-256 %s, kept as %s"
                    .formatted(message.messageId().value(), media.sha256(), media.reference()));
  }

  private Optional<ReportedText> said(CaseReport report, ReportedMessage message) {
    return opened.get(report) instanceof Shown.Content shown
        ? shown.content().of(message.messageId())
        : Optional.empty();
  }

  /** Must be there; the platform fills it in. */
  private static void filedBy(XMLStreamWriter xml) throws XMLStreamException {
    xml.writeStartElement("reporter");
    xml.writeEmptyElement("reportingPerson");
    xml.writeEndElement();
  }

  private void person(XMLStreamWriter xml) throws XMLStreamException {
    xml.writeStartElement("personOrUserReported");
    element(xml, "espIdentifier", about.accused().value());
    element(xml, "espService", about.platform().value());
    xml.writeEndElement();
  }

  /** Characters that XML cannot hold are left out. */
  private static void element(XMLStreamWriter xml, String name, String text)
      throws XMLStreamException {
    xml.writeStartElement(name);
    xml.writeCharacters(text.replaceAll("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\uFFFE\\uFFFF]", ""));
    xml.writeEndElement();
  }
}
