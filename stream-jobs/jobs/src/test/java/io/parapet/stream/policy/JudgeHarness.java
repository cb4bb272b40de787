package io.parapet.stream.policy;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.parapet.policies.id.Sha256;
import io.parapet.policies.testkit.Messages;
import io.parapet.policies.wire.PolicyBody;
import io.parapet.policies.wire.PolicyManifest;
import io.parapet.policies.wire.WireFormat;
import io.parapet.stream.config.AutomaticMeasures;
import io.parapet.stream.config.FeatureConfig;
import io.parapet.stream.config.JobConfig;
import io.parapet.stream.feature.Keys;
import io.parapet.stream.feature.Passage;
import io.parapet.stream.state.Keeping;
import io.parapet.stream.state.KeepingBroadcastOperator;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.util.KeyedTwoInputStreamOperatorTestHarness;
import org.jspecify.annotations.Nullable;

/** A judge by itself, and the records that put policies in force for it. */
final class JudgeHarness {
  private JudgeHarness() {}

  /** Not open yet. */
  static KeyedTwoInputStreamOperatorTestHarness<String, Passage, PolicyRecord, Judged> of(
      AutomaticMeasures measures, Path keys, @Nullable String shadowBundle) throws Exception {
    Keeping keeping = new Keeping(100);
    FeatureConfig features = JobConfig.parse().features();
    return new KeyedTwoInputStreamOperatorTestHarness<>(
        new KeepingBroadcastOperator<>(
            new Judge(features, keeping, measures, keys.toString(), shadowBundle, Map.of()),
            Judge.broadcast(),
            keeping),
        Keys::sender,
        null,
        Types.STRING);
  }

  static PolicyRecord body(String yaml) {
    PolicyBody body = new PolicyBody(hash(yaml) + ".yaml", yaml);
    return new PolicyRecord(PolicyBody.key(hash(yaml)), WireFormat.POLICY_BODY.write(body));
  }

  static PolicyRecord manifest(String... yaml) {
    List<String> hashes = Stream.of(yaml).map(JudgeHarness::hash).toList();
    PolicyManifest manifest = new PolicyManifest("test", hashes, "test", null, Messages.NOON);
    return new PolicyRecord(PolicyManifest.KEY, WireFormat.POLICY_MANIFEST.write(manifest));
  }

  static String hash(String yaml) {
    return Sha256.hex(yaml.getBytes(UTF_8));
  }
}
