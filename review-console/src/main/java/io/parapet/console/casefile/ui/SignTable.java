package io.parapet.console.casefile.ui;

import com.vaadin.flow.component.html.DescriptionList;
import io.parapet.console.base.ui.Words;
import io.parapet.console.casefile.Sign;
import java.util.List;

/** What stands out in the sender's behaviour, each with its meaning in words. */
final class SignTable extends DescriptionList {
  private static final long serialVersionUID = 1;

  SignTable(List<Sign> signs) {
    addClassName("signs");
    Words words = new Words(this);
    for (Sign sign : signs) {
      Description value = new Description(words.of(sign.feature(), sign.value()));
      Term meaning = new Term(words.meaning(sign.feature()));
      meaning.setTitle(sign.feature().name());
      add(meaning, value);
    }
  }
}
