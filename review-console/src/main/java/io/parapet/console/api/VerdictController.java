package io.parapet.console.api;

import io.parapet.console.ConsoleSettings;
import io.parapet.console.api.Problem.Kind;
import io.parapet.console.store.Verdicts;
import io.parapet.policies.event.DirectMessageSent;
import io.parapet.policies.event.DmEvent;
import io.parapet.policies.id.MessageId;
import io.parapet.policies.wire.WireFormat;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What to do with a message. */
@RestController
final class VerdictController {
  private static final String PATH = "/api/v1/verdicts";

  private final VerdictDesk desk;
  private final Verdicts verdicts;
  private final Body body;
  private final ConsoleSettings.Api bounds;

  VerdictController(VerdictDesk desk, Verdicts verdicts, Body body, ConsoleSettings settings) {
    this.desk = desk;
    this.verdicts = verdicts;
    this.body = body;
    bounds = settings.api();
  }

  @PostMapping(
      path = PATH,
      consumes = MediaType.APPLICATION_JSON_VALUE,
      produces = MediaType.APPLICATION_JSON_VALUE)
  VerdictAnswer ask(
      HttpServletRequest request, @RequestParam(required = false) @Nullable Long deadlineMs) {
    Duration deadline = deadline(deadlineMs);
    DmEvent event = body.read(request, WireFormat.DM_EVENT, "direct_message_sent");
    return desk.ask((DirectMessageSent) event, deadline);
  }

  @GetMapping(path = PATH + "/{messageId}", produces = MediaType.APPLICATION_JSON_VALUE)
  VerdictAnswer find(@PathVariable String messageId) {
    return verdicts
        .find(new MessageId(messageId))
        .map(verdict -> VerdictAnswer.of(verdict, null))
        .orElseThrow(
            () -> ProblemException.of(Kind.NOT_FOUND, "No verdict on this message is kept."));
  }

  private Duration deadline(@Nullable Long asked) {
    if (asked == null) {
      return bounds.deadline();
    }
    long most = bounds.longestDeadline().toMillis();
    if (asked < 1 || asked > most) {
      throw InvalidInput.at("deadlineMs", "deadlineMs must be from 1 to " + most);
    }
    return Duration.ofMillis(asked);
  }
}
