package io.parapet.endtoend;

import io.parapet.policies.casework.CaseUpdate;
import io.parapet.policies.event.ContentReported;
import io.parapet.policies.event.DmEvent;
import io.parapet.policies.id.CaseId;
import io.parapet.policies.verdict.Verdict;
import io.parapet.policies.wire.DeadLetter;
import io.parapet.policies.wire.TopicSpec;
import io.parapet.policies.wire.Topics;
import io.parapet.policies.wire.WireException;
import io.parapet.policies.wire.WireFormat;
import io.parapet.stream.testkit.RealKafka;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Kafka as the log of what went in and what came out. */
record Log(RealKafka kafka) {
  void send(DmEvent event) throws Exception {
    kafka.send(Topics.DM_EVENTS, event.sender().value(), WireFormat.DM_EVENT.write(event));
  }

  void send(ContentReported report) throws Exception {
    kafka.send(Topics.REPORTS, report.reported().value(), WireFormat.REPORT.write(report));
  }

  /** What cannot be read as an event. */
  void sendNonsense(String sender) throws Exception {
    kafka.send(Topics.DM_EVENTS, sender, new byte[] {'{', '}'});
  }

  /** Of all verdicts on the topic, the ids of what they judge. */
  Set<String> judged() throws WireException {
    return read(Topics.VERDICTS, WireFormat.VERDICT).stream()
        .map(Verdict::subjectId)
        .collect(Collectors.toSet());
  }

  /** Places of the inputs that became dead letters. */
  Set<String> refused() throws WireException {
    return read(Topics.DEAD_LETTERS, WireFormat.DEAD_LETTER).stream()
        .map(DeadLetter::key)
        .collect(Collectors.toSet());
  }

  Map<CaseId, List<CaseUpdate>> cases() throws WireException {
    return read(Topics.CASES, WireFormat.CASE).stream()
        .collect(Collectors.groupingBy(CaseUpdate::caseId));
  }

  <T> List<T> read(TopicSpec topic, WireFormat<T> format) throws WireException {
    List<T> all = new ArrayList<>();
    for (byte[] json : kafka.values(topic)) {
      all.add(format.read(json));
    }
    return all;
  }
}
