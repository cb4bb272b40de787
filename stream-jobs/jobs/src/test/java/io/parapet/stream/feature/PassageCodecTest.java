package io.parapet.stream.feature;

import static io.parapet.policies.testkit.Messages.NOON;
import static io.parapet.policies.testkit.Messages.aMessage;
import static io.parapet.policies.testkit.Reports.aReport;
import static org.assertj.core.api.Assertions.assertThat;

import io.parapet.policies.event.ConversationKind;
import io.parapet.policies.event.GroupMembersAdded;
import io.parapet.policies.event.Reaction;
import io.parapet.policies.event.RecipientReacted;
import io.parapet.policies.feature.Answer;
import io.parapet.policies.feature.Contact;
import io.parapet.policies.feature.Credit;
import io.parapet.policies.feature.MessageFeatures;
import io.parapet.policies.feature.Opening;
import io.parapet.policies.id.AccountId;
import io.parapet.policies.id.ConversationId;
import io.parapet.policies.id.MessageId;
import io.parapet.policies.id.PlatformId;
import io.parapet.policies.wire.Signal;
import io.parapet.policies.wire.SignalKey;
import io.parapet.policies.wire.SignalKind;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.flink.core.memory.DataInputDeserializer;
import org.apache.flink.core.memory.DataOutputSerializer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PassageCodecTest {
  private static final PlatformId PLATFORM = new PlatformId("instagram");
  private static final AccountId ANN = new AccountId("ann");
  private static final AccountId BEN = new AccountId("ben");
  private static final ConversationId CHAT = new ConversationId("c-1");

  @ParameterizedTest
  @MethodSource
  void every_kind_of_input_arrives_as_it_was_sent(Input input) throws IOException {
    var message = aMessage().linking("a.example", "b.example").sent();
    Contact contact = new Contact(true, false, true, 42);
    Passage sent =
        new Passage(input, true, contact, NOON.toEpochMilli(), MessageFeatures.of(message))
            .confirming(Set.of(new MessageId("m-1"), new MessageId("m-2")))
            .after(List.of(7, -1));
    DataOutputSerializer out = new DataOutputSerializer(512);
    new PassageCodec().write(sent, out);
    DataInputDeserializer in = new DataInputDeserializer(out.getCopyOfBuffer());
    assertThat(new PassageCodec().read(in, 1)).isEqualTo(sent);
    assertThat(in.available()).isZero();
  }

  static Stream<Input> every_kind_of_input_arrives_as_it_was_sent() {
    return Stream.of(
        new Input.Event(aMessage().fingerprint("0123456789abcdef").asRequest().sent(), null),
        new Input.Event(aMessage().inGroup("g-1", 9).to("b", "c").sent(), new ReplyRoute("q", 3)),
        new Input.Event(
            new RecipientReacted(
                new MessageId("m-1"),
                CHAT,
                ANN,
                new AccountId("b"),
                PLATFORM,
                Reaction.READ,
                NOON,
                null),
            null),
        new Input.Event(
            new GroupMembersAdded(
                new io.parapet.policies.event.Conversation(CHAT, ConversationKind.GROUP, 30),
                ANN,
                List.of(new AccountId("x"), new AccountId("y")),
                2,
                PLATFORM,
                NOON),
            null),
        new Input.Report(aReport().saying("hello").with("a.b.c.d.e")),
        new Input.Report(aReport().saying("hello").withReceipts().with(null)),
        new Input.Credited(
            PLATFORM, ANN, BEN, new Credit(Credit.Kind.ANSWERED, Answer.BLOCK, 7), NOON),
        new Input.Recalled(PLATFORM, new Opening(ANN, -7, 42), NOON),
        new Input.Erased(new SignalKey(SignalKind.CREDIBILITY, PLATFORM, ANN), NOON),
        new Input.Known(
            new Signal(SignalKind.STRIKES, PLATFORM, ANN, Map.of("sender.strikes", 2.5), NOON)));
  }
}
