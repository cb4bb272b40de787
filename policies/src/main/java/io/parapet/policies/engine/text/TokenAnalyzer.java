package io.parapet.policies.engine.text;

import io.parapet.policies.engine.text.Field.Word;
import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/** Lets Lucene see a text as this package does, whether it parses a query or indexes a message. */
final class TokenAnalyzer extends Analyzer {
  /** One tokenizer a field: they read differently. */
  TokenAnalyzer() {
    super(PER_FIELD_REUSE_STRATEGY);
  }

  @Override
  protected TokenStreamComponents createComponents(String fieldName) {
    return new TokenStreamComponents(new Words(Field.of(fieldName)));
  }

  private static final class Words extends Tokenizer {
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final OffsetAttribute offset = addAttribute(OffsetAttribute.class);
    private final Field field;
    private Iterator<Word> words = List.<Word>of().iterator();

    Words(Field field) {
      this.field = field;
    }

    @Override
    public void reset() throws IOException {
      super.reset();
      StringBuilder text = new StringBuilder();
      char[] buffer = new char[1024];
      for (int read = input.read(buffer); read >= 0; read = input.read(buffer)) {
        text.append(buffer, 0, read);
      }
      words = field.words(text.toString()).iterator();
    }

    @Override
    public boolean incrementToken() {
      clearAttributes();
      if (!words.hasNext()) {
        return false;
      }
      Word next = words.next();
      term.append(next.word());
      offset.setOffset(next.start(), next.end());
      return true;
    }
  }
}
