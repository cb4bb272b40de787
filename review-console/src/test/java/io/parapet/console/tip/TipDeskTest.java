package io.parapet.console.tip;

import static io.parapet.policies.testkit.Cases.aCase;
import static io.parapet.policies.testkit.Reports.aReport;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JWEObject;
import io.parapet.classifier.scoring.Scorers;
import io.parapet.console.TestStaff;
import io.parapet.console.audit.AuditEntry;
import io.parapet.console.audit.Deed;
import io.parapet.console.casefile.CaseFiles;
import io.parapet.console.decision.RulingRequest;
import io.parapet.console.security.Staff;
import io.parapet.console.store.elastic.CaseDesk;
import io.parapet.policies.casework.RulingOption;
import io.parapet.policies.casework.StoredCase;
import io.parapet.policies.casework.WorkRefused;
import io.parapet.policies.engine.PolicySet;
import io.parapet.policies.harm.Harm;
import io.parapet.policies.id.CaseId;
import io.parapet.policies.id.PolicyId;
import io.parapet.policies.sealed.Sealer;
import io.parapet.policies.wire.WireFormat;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

class TipDeskTest {
  private static final Staff SUE = TestStaff.senior("sue");

  private CaseDesk cases;
  private TipDesk desk;
  private CaseId id;

  @BeforeEach
  void open() {
    cases = new CaseDesk(Clock.systemUTC());
    Sealer sealer = cases.sealer();
    var files =
        new CaseFiles(
            sealer, cases.audit(), cases.wellness(), PolicySet::bundled, Scorers.bundled());
    desk = new TipDesk(cases.queue(), files, cases.audit(), Clock.systemUTC());
    id =
        cases
            .arrives(
                aCase()
                    .about("mallory")
                    .alleging(Harm.CHILD_EXPLOITATION)
                    .reported(
                        aReport().by("the-reporter").saying("a <b> & c").sealedBy(sealer),
                        Map.of()))
            .caseId();
  }

  @AfterEach
  void close() throws Exception {
    cases.close();
  }

  @Test
  void what_goes_to_the_authorities_cannot_be_erased_any_more() throws Exception {
    String content =
        cases.store().find(id).orElseThrow().stream().reports().getFirst().sealedContent();
    String key = JWEObject.parse(content).getHeader().getKeyID();
    referred();
    assertThatThrownBy(() -> cases.sealer().erase(key)).isInstanceOf(IllegalStateException.class);
    assertThat(cases.sealer().open(content)).isNotEmpty();
  }

  @Test
  void a_referred_case_is_exported_with_what_was_said_and_never_who_reported() throws Exception {
    referred();
    String xml = desk.export(SUE, id);
    var document =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new InputSource(new StringReader(xml)));
    assertThat(document.getElementsByTagName("espIdentifier").item(0).getTextContent())
        .isEqualTo("mallory");
    assertThat(document.getElementsByTagName("content").item(0).getTextContent())
        .contains("reported person, reported", "proof REPORTER_SUPPLIED (not checked)")
        .endsWith("a <b> & c");
    assertThat(document.getElementsByTagName("incidentDateTime").getLength()).isEqualTo(1);
    assertThat(xml).doesNotContain("the-reporter");
    cases.elastic().send("POST", "/parapet-audit/_refresh", null);
    assertThat(cases.trail().latest(2))
        .extracting(AuditEntry::deed)
        .containsExactly(Deed.REVEAL, Deed.EXPORT);
  }

  @Test
  void what_is_exported_has_the_documented_elements_in_their_order() throws Exception {
    referred();
    String xml = desk.export(SUE, id);
    Schema schema =
        SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
            .newSchema(TipDeskTest.class.getResource("/cybertip-report.xsd"));
    schema.newValidator().validate(new StreamSource(new StringReader(xml)));
    String disordered = xml.replace("espIdentifier", "espName");
    assertThatThrownBy(
            () -> schema.newValidator().validate(new StreamSource(new StringReader(disordered))))
        .isInstanceOf(SAXException.class);
  }

  @Test
  void what_is_exported_has_to_be_preserved_first() {
    assertThatThrownBy(() -> desk.export(SUE, id)).isInstanceOf(WorkRefused.class);
  }

  @Test
  void nobody_who_is_not_cleared_exports_it() {
    referred();
    assertThatThrownBy(() -> desk.export(TestStaff.lead("lea"), id))
        .isInstanceOf(WorkRefused.class);
  }

  @Test
  void a_referral_preserves_and_tells_nobody() throws Exception {
    StoredCase referred = referred();
    var action =
        WireFormat.ACTION.read(
            referred.work().outbox().getLast().value().getBytes(StandardCharsets.UTF_8));
    assertThat(action.measure().kind().name()).isEqualTo("PRESERVE");
    assertThat(action.notice()).isNull();
    assertThat(cases.desk(Duration.ZERO).notice(referred, RulingOption.WARN, Harm.SEXUAL))
        .isEmpty();
  }

  private StoredCase referred() {
    StoredCase mine = cases.queue().claim(SUE, id);
    return cases
        .desk(Duration.ZERO)
        .decide(
            SUE,
            mine,
            new RulingRequest(
                RulingOption.REFER,
                Harm.CHILD_EXPLOITATION,
                new PolicyId("rules/child_exploitation"),
                "for the authorities",
                Set.of()));
  }
}
