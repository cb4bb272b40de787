package io.parapet.console.retention.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import io.parapet.console.base.ui.Words;
import io.parapet.policies.id.AccountId;
import io.parapet.policies.id.PlatformId;
import java.util.function.Predicate;

/** An account, and one thing more that is asked about it. */
final class AccountFields extends Div {
  private static final long serialVersionUID = 1;

  private static final int LONGEST = 200;

  private final TextField platform = new TextField();
  private final TextField account = new TextField();
  private final TextField third = new TextField();

  AccountFields(Words words, String asked) {
    addClassName("filters");
    field(platform, words.say("retention.platform"), words);
    field(account, words.say("retention.account"), words);
    field(third, words.say(asked), words);
    third.addClassName("wide");
    add(platform, account, third);
  }

  private static void field(TextField field, String label, Words words) {
    field.setLabel(label);
    field.setMaxLength(LONGEST);
    field.setErrorMessage(words.say("retention.missing"));
  }

  /** Whether all is filled in; what is not is marked. */
  boolean complete(Predicate<String> fits) {
    platform.setInvalid(platform.getValue().isBlank());
    account.setInvalid(account.getValue().isBlank());
    boolean there = !platform.isInvalid() && !account.isInvalid();
    third.setInvalid(third().isEmpty() || (there && !fits.test(third())));
    return there && !third.isInvalid();
  }

  PlatformId platform() {
    return new PlatformId(platform.getValue().strip());
  }

  AccountId account() {
    return new AccountId(account.getValue().strip());
  }

  String third() {
    return third.getValue().strip();
  }

  void clear() {
    platform.clear();
    account.clear();
    third.clear();
  }
}
