package io.parapet.local.supervisor;

/** Why a command cannot do what it was asked, in one sentence for the person who asked. */
final class Refusal extends RuntimeException {

  Refusal(String sentence) {
    super(sentence);
  }
}
