package io.parapet.console.api;

import io.parapet.console.kafka.EventLog;
import io.parapet.console.kafka.Replies;
import io.parapet.policies.event.DirectMessageSent;
import io.parapet.policies.verdict.Verdict;
import io.parapet.policies.wire.Topics;
import io.parapet.policies.wire.WireFormat;
import java.time.Duration;
import java.util.Map;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** Asks the stream for a verdict; when it does not answer in time, the answer is local. */
final class VerdictDesk {
  private final EventLog log;
  private final Replies replies;
  private final LocalVerdicts local;

  VerdictDesk(EventLog log, Replies replies, LocalVerdicts local) {
    this.log = log;
    this.replies = replies;
    this.local = local;
  }

  /** Never fails; a message asked for again is answered again, and counted once. */
  VerdictAnswer ask(DirectMessageSent message, Duration deadline) {
    String correlation = UUID.randomUUID().toString();
    CompletableFuture<Verdict> reply = replies.expect(correlation);
    CompletableFuture<Void> appended = append(message, correlation, replies.partition());
    appended.whenComplete((done, failure) -> giveUp(reply, failure));
    try {
      Verdict verdict = reply.get(deadline.toMillis(), TimeUnit.MILLISECONDS);
      return VerdictAnswer.of(verdict, true);
    } catch (ExecutionException | TimeoutException late) {
      return VerdictAnswer.of(local.on(message), recorded(appended));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return VerdictAnswer.of(local.on(message), recorded(appended));
    } finally {
      reply.cancel(false);
    }
  }

  private CompletableFuture<Void> append(
      DirectMessageSent message, String correlation, OptionalInt partition) {
    byte[] json = WireFormat.DM_EVENT.write(message);
    Map<String, String> question =
        partition.isEmpty()
            ? Map.of()
            : Map.of(
                Topics.CORRELATION_HEADER,
                correlation,
                Topics.REPLY_PARTITION_HEADER,
                Integer.toString(partition.getAsInt()));
    return log.append(Topics.DM_EVENTS.name(), message.sender().value(), json, question);
  }

  private static void giveUp(CompletableFuture<Verdict> reply, @Nullable Throwable failure) {
    if (failure != null) {
      reply.completeExceptionally(failure);
    }
  }

  private static @Nullable Boolean recorded(CompletableFuture<Void> appended) {
    return appended.isDone() ? !appended.isCompletedExceptionally() : null;
  }
}
