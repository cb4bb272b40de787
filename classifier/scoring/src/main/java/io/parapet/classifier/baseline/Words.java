package io.parapet.classifier.baseline;

import io.parapet.classifier.text.Message;
import java.util.ArrayList;
import java.util.List;

/** The words of a message as strings. */
final class Words {
  private Words() {}

  static List<String> of(Message message) {
    List<String> words = new ArrayList<>(message.words());
    for (int word = 0; word < message.words(); word++) {
      words.add(message.text().subSequence(message.from(word), message.to(word)).toString());
    }
    return words;
  }

  static List<String> of(String text) {
    Message message = new Message();
    message.read(text);
    return of(message);
  }
}
