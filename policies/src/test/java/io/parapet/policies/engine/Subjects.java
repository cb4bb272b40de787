package io.parapet.policies.engine;

import io.parapet.policies.feature.FeatureVector;
import io.parapet.policies.id.AccountId;
import io.parapet.policies.id.PlatformId;
import io.parapet.policies.verdict.SubjectKind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Builds a subject from the features that matter. */
public final class Subjects {
  public static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

  private final SubjectKind kind;
  private final Map<String, Object> features = new LinkedHashMap<>();
  private final List<String> texts = new ArrayList<>();
  private String account = "account-1";
  private String platform = "instagram";
  private Instant now = NOW;

  private Subjects(SubjectKind kind) {
    this.kind = kind;
  }

  public static Subjects aMessage() {
    return new Subjects(SubjectKind.MESSAGE);
  }

  public static Subjects aReport() {
    return new Subjects(SubjectKind.REPORT);
  }

  public Subjects with(String feature, Object value) {
    features.put(feature, value);
    return this;
  }

  public Subjects saying(String text) {
    texts.add(text);
    return this;
  }

  public Subjects from(String value) {
    account = value;
    return this;
  }

  public Subjects on(String value) {
    platform = value;
    return this;
  }

  public Subjects at(Instant value) {
    now = value;
    return this;
  }

  public Subject subject() {
    return new Subject(
        kind,
        "subject-1",
        new AccountId(account),
        new PlatformId(platform),
        FeatureVector.ofMap(features),
        texts,
        now);
  }
}
