package io.parapet.policies.policy.file;

import static io.parapet.policies.policy.file.SchemaParts.document;
import static io.parapet.policies.policy.file.SchemaParts.either;
import static io.parapet.policies.policy.file.SchemaParts.listOf;
import static io.parapet.policies.policy.file.SchemaParts.map;
import static io.parapet.policies.policy.file.SchemaParts.matching;
import static io.parapet.policies.policy.file.SchemaParts.object;
import static io.parapet.policies.policy.file.SchemaParts.said;
import static io.parapet.policies.policy.file.SchemaParts.text;

import java.util.List;
import java.util.Map;

/** The shape of a shared set's file as JSON Schema. */
public final class SetSchema {
  private SetSchema() {}

  public static Map<String, Object> schema() {
    Map<String, Object> expiring =
        object(
            map(
                "value", text(),
                "expires",
                    said(
                        "The first day (UTC) on which it no longer counts.",
                        matching("^\\d{4}-\\d{2}-\\d{2}$"))),
            "value",
            "expires");
    return document(
        "set.json",
        "Parapet shared set",
        map(
            "name", said("As policies write it after sets.", matching("^[a-z][a-z0-9_]{0,59}$")),
            "meaning", text(),
            "owner", text(),
            "entries", listOf(either(List.of(text(), expiring)))),
        "name",
        "meaning",
        "owner",
        "entries");
  }
}
