package io.parapet.policies.engine.expression;

import dev.cel.common.CelFunctionDecl;
import dev.cel.common.CelOverloadDecl;
import dev.cel.common.CelVarDecl;
import dev.cel.common.types.CelType;
import dev.cel.common.types.ListType;
import dev.cel.common.types.SimpleType;
import dev.cel.common.types.TypeParamType;
import io.parapet.policies.feature.Feature;
import io.parapet.policies.feature.FeatureCatalog;
import io.parapet.policies.feature.FeatureType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Everything a policy may name. The standard environment of CEL is left out on purpose: what is not
 * listed here (regular expressions, dynamic types, maps, timestamps) does not type-check.
 */
final class Declarations {
  static final CelType BOOL = SimpleType.BOOL;
  static final CelType NUMBER = SimpleType.DOUBLE;
  static final CelType WHOLE = SimpleType.INT;
  static final CelType TEXT = SimpleType.STRING;
  static final CelType TEXTS = ListType.create(SimpleType.STRING);

  /** Whose conduct is judged. */
  static final String ACCOUNT = "subject.account";

  static final String PLATFORM = "subject.platform";

  /** message, account_event or report. */
  static final String KIND = "subject.kind";

  private Declarations() {}

  static List<CelVarDecl> variables() {
    List<CelVarDecl> variables = new ArrayList<>();
    for (Feature feature : FeatureCatalog.all()) {
      variables.add(CelVarDecl.newVarDeclaration(feature.name(), type(feature.type())));
    }
    for (String name : List.of(ACCOUNT, PLATFORM, KIND)) {
      variables.add(CelVarDecl.newVarDeclaration(name, TEXT));
    }
    return variables;
  }

  /** Whether a dotted name is a variable. */
  static boolean known(String name) {
    return FeatureCatalog.find(name).isPresent()
        || name.equals(ACCOUNT)
        || name.equals(PLATFORM)
        || name.equals(KIND);
  }

  private static CelType type(FeatureType type) {
    return switch (type) {
      case NUMBER -> NUMBER;
      case BOOLEAN -> BOOL;
      case TEXT -> TEXT;
      case LIST -> TEXTS;
    };
  }

  static List<CelFunctionDecl> functions() {
    List<CelFunctionDecl> functions = new ArrayList<>(logic());
    for (String comparison : List.of("_<_", "_<=_", "_>_", "_>=_")) {
      functions.add(onNumbers(comparison, BOOL));
    }
    for (String arithmetic : List.of("_+_", "_-_", "_*_", "_/_", "math.least", "math.greatest")) {
      functions.add(onNumbers(arithmetic, NUMBER));
    }
    functions.addAll(equality());
    functions.addAll(words());
    functions.addAll(missing());
    functions.addAll(parapet());
    return functions;
  }

  private static List<CelFunctionDecl> logic() {
    return List.of(
        function("_&&_", overload("and", BOOL, BOOL, BOOL)),
        function("_||_", overload("or", BOOL, BOOL, BOOL)),
        function("!_", overload("not", BOOL, BOOL)),
        function("-_", overload("minus", NUMBER, NUMBER), overload("minus_i", WHOLE, WHOLE)),
        function("@not_strictly_false", overload("not_strictly_false", BOOL, BOOL)),
        choice());
  }

  private static CelFunctionDecl choice() {
    TypeParamType any = TypeParamType.create("A");
    return function("_?_:_", overload("choice", any, BOOL, any, any));
  }

  private static CelFunctionDecl onNumbers(String name, CelType result) {
    return function(
        name,
        overload(name + "dd", result, NUMBER, NUMBER),
        overload(name + "di", result, NUMBER, WHOLE),
        overload(name + "id", result, WHOLE, NUMBER),
        overload(name + "ii", result, WHOLE, WHOLE));
  }

  private static List<CelFunctionDecl> equality() {
    return List.of(sameType("_==_"), sameType("_!=_"));
  }

  private static CelFunctionDecl sameType(String name) {
    return function(
        name,
        overload(name + "dd", BOOL, NUMBER, NUMBER),
        overload(name + "di", BOOL, NUMBER, WHOLE),
        overload(name + "id", BOOL, WHOLE, NUMBER),
        overload(name + "ii", BOOL, WHOLE, WHOLE),
        overload(name + "bb", BOOL, BOOL, BOOL),
        overload(name + "ss", BOOL, TEXT, TEXT));
  }

  private static List<CelFunctionDecl> words() {
    return List.of(
        function("@in", overload("in_texts", BOOL, TEXT, TEXTS)),
        function("size", overload("size_texts", NUMBER, TEXTS)),
        function("startsWith", member("starts_with", BOOL, TEXT, TEXT)),
        function("endsWith", member("ends_with", BOOL, TEXT, TEXT)),
        function("contains", member("contains", BOOL, TEXT, TEXT)));
  }

  private static List<CelFunctionDecl> missing() {
    TypeParamType any = TypeParamType.create("A");
    return List.of(
        function("known", overload("known", BOOL, any)),
        function(
            "otherwise",
            overload("otherwise_d", NUMBER, NUMBER, NUMBER),
            overload("otherwise_i", NUMBER, NUMBER, WHOLE),
            overload("otherwise_b", BOOL, BOOL, BOOL),
            overload("otherwise_s", TEXT, TEXT, TEXT)));
  }

  private static List<CelFunctionDecl> parapet() {
    return List.of(
        function("text.score", overload("text_score", NUMBER, TEXT)),
        function("text.query", overload("text_query", BOOL, TEXT)),
        function("text.phrase", overload("text_phrase", BOOL, TEXT)),
        function("text.any_of", overload("text_any_of", BOOL, TEXTS)),
        function("sets.named", overload("sets_named", TEXTS, TEXT)),
        function("policy.fired", overload("policy_fired", BOOL, TEXT)),
        function("policy.score", overload("policy_score", NUMBER, TEXT)));
  }

  private static CelFunctionDecl function(String name, CelOverloadDecl... overloads) {
    return CelFunctionDecl.newFunctionDeclaration(name, Arrays.asList(overloads));
  }

  private static CelOverloadDecl overload(String id, CelType result, CelType... arguments) {
    return CelOverloadDecl.newGlobalOverload(id, result, arguments);
  }

  private static CelOverloadDecl member(String id, CelType result, CelType... arguments) {
    return CelOverloadDecl.newMemberOverload(id, result, arguments);
  }
}
