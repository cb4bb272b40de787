package io.parapet.stream.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import org.apache.flink.api.common.typeutils.TypeSerializer;
import org.apache.flink.api.common.typeutils.TypeSerializerSchemaCompatibility;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;
import org.apache.flink.api.common.typeutils.base.StringSerializer;
import org.apache.flink.core.memory.DataInputDeserializer;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputSerializer;
import org.apache.flink.core.memory.DataOutputView;
import org.junit.jupiter.api.Test;

class CodecTest {
  private static final Word WORD = new Word("hello");
  private static final TypeSerializer<String> KEYS = new CodecSerializer<>(new KeyCodec(), 1);

  @Test
  void a_savepoint_finds_its_codec_again_by_name() throws IOException {
    TypeSerializerSnapshot<Word> saved = reread(new CodecSnapshot<>(new Words(), 2));
    DataInputDeserializer bytes = written(new CodecSerializer<>(new Words(), 2));
    assertThat(saved.restoreSerializer().deserialize(bytes)).isEqualTo(WORD);
  }

  @Test
  void a_newer_codec_reads_what_an_older_one_wrote() throws IOException {
    DataOutputSerializer old = new DataOutputSerializer(16);
    old.writeUTF("hello");
    TypeSerializer<Word> reader = reread(new CodecSnapshot<>(new Words(), 1)).restoreSerializer();
    assertThat(reader.deserialize(new DataInputDeserializer(old.getCopyOfBuffer())))
        .isEqualTo(WORD);
    assertThat(compatibility(1, 2).isCompatibleAfterMigration()).isTrue();
    assertThat(compatibility(2, 2).isCompatibleAsIs()).isTrue();
  }

  @Test
  void an_older_codec_refuses_what_a_newer_one_wrote() {
    assertThat(compatibility(3, 2).isIncompatible()).isTrue();
  }

  @Test
  void a_key_is_written_as_flink_writes_texts() throws IOException {
    for (String key :
        List.of("", "demo/a-b", "caf\u00e9", "demo/12/an-account/Grüße 🙂", "x".repeat(20_000))) {
      DataOutputSerializer flinks = new DataOutputSerializer(64);
      StringSerializer.INSTANCE.serialize(key, flinks);
      DataOutputSerializer ours = new DataOutputSerializer(64);
      KEYS.serialize(key, ours);
      assertThat(ours.getCopyOfBuffer()).isEqualTo(flinks.getCopyOfBuffer());
      assertThat(KEYS.deserialize(new DataInputDeserializer(flinks.getCopyOfBuffer())))
          .isEqualTo(key);
    }
  }

  @Test
  void only_the_codec_of_keys_takes_over_from_flinks_own_serializer() {
    TypeSerializerSnapshot<String> flinks = StringSerializer.INSTANCE.snapshotConfiguration();
    assertThat(KEYS.snapshotConfiguration().resolveSchemaCompatibility(flinks).isCompatibleAsIs())
        .isTrue();
    assertThat(new Words().writesAs(flinks)).isFalse();
  }

  @Test
  void a_text_that_is_no_text_is_an_error() {
    DataInputDeserializer nothing = new DataInputDeserializer(new byte[] {0});
    assertThatThrownBy(() -> Fields.text(nothing)).isInstanceOf(IOException.class);
  }

  private static TypeSerializerSchemaCompatibility<Word> compatibility(int before, int now) {
    return new CodecSnapshot<>(new Words(), now)
        .resolveSchemaCompatibility(new CodecSnapshot<>(new Words(), before));
  }

  private static DataInputDeserializer written(TypeSerializer<Word> serializer) throws IOException {
    DataOutputSerializer out = new DataOutputSerializer(16);
    serializer.serialize(WORD, out);
    return new DataInputDeserializer(out.getCopyOfBuffer());
  }

  private static TypeSerializerSnapshot<Word> reread(TypeSerializerSnapshot<Word> snapshot)
      throws IOException {
    DataOutputSerializer out = new DataOutputSerializer(64);
    TypeSerializerSnapshot.writeVersionedSnapshot(out, snapshot);
    return TypeSerializerSnapshot.readVersionedSnapshot(
        new DataInputDeserializer(out.getCopyOfBuffer()), CodecTest.class.getClassLoader());
  }

  record Word(String letters) {}

  /** Version 2 puts a length before the letters. */
  public static final class Words extends Codec<Word> {
    private static final long serialVersionUID = 1;

    @Override
    public Class<Word> type() {
      return Word.class;
    }

    @Override
    public void write(Word word, DataOutputView out) throws IOException {
      Fields.text(word.letters(), out);
    }

    @Override
    public Word read(DataInputView in, int version) throws IOException {
      return new Word(version == 1 ? in.readUTF() : Fields.text(in));
    }

    @Override
    public int version() {
      return 2;
    }
  }
}
