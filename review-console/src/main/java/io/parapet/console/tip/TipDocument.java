package io.parapet.console.tip;

import io.parapet.console.casefile.CaseFiles.Shown;
import io.parapet.policies.casework.CaseReport;
import io.parapet.policies.casework.CaseUpdate;
import io.parapet.policies.casework.StoredCase;
import io.parapet.policies.event.MessageRole;
import io.parapet.policies.event.ReportedMessage;
import io.parapet.policies.harm.Harm;
import io.parapet.policies.report.ReportContent;
import io.parapet.policies.report.ReportedText;
import java.io.StringWriter;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * One case as a CyberTipline report: what happened and when, where, who is reported, which messages
 * with their proofs. Who reports, and what only the platform knows (addresses, e-mail), it fills in
 * when it files the report. Reporters are not named: the law asks for the reported person.
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
    for (CaseReport report : about.reports()) {
      for (ReportedMessage message : report.messages()) {
        message(xml, report, message);
      }
    }
    xml.writeEndElement();
    xml.writeEndElement();
  }

  private void message(XMLStreamWriter xml, CaseReport report, ReportedMessage message)
      throws XMLStreamException {
    Optional<ReportedText> said = said(report, message);
    boolean accused = message.sender().equals(about.accused());
    xml.writeStartElement("message");
    element(xml, "messageId", message.messageId().value());
    element(xml, "sentDateTime", message.sentAt().toString());
    element(xml, "by", accused ? "reported person" : "other person");
    element(xml, "reported", Boolean.toString(message.role() == MessageRole.REPORTED));
    element(xml, "proof", message.proof().name());
    element(xml, "content", said.map(ReportedText::text).orElse("not available"));
    for (var media : said.map(ReportedText::media).orElseGet(List::of)) {
      xml.writeStartElement("file");
      element(xml, "hash", media.sha256());
      element(xml, "reference", media.reference());
      xml.writeEndElement();
    }
    xml.writeEndElement();
  }

  private Optional<ReportedText> said(CaseReport report, ReportedMessage message) {
    return opened.get(report) instanceof Shown.Content(ReportContent content)
        ? content.of(message.messageId())
        : Optional.empty();
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
