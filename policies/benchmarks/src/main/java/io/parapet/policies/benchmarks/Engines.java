package io.parapet.policies.benchmarks;

import com.googlecode.aviator.AviatorEvaluator;
import com.googlecode.aviator.AviatorEvaluatorInstance;
import com.googlecode.aviator.Expression;
import dev.cel.common.types.CelType;
import dev.cel.common.types.SimpleType;
import dev.cel.compiler.CelCompiler;
import dev.cel.compiler.CelCompilerBuilder;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelRuntimeFactory;
import dev.cel.runtime.CelVariableResolver;
import io.parapet.policies.engine.PolicyCompiler;
import io.parapet.policies.engine.PolicySet;
import io.parapet.policies.engine.Subject;
import io.parapet.policies.feature.Feature;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.expression.spel.SpelCompilerMode;
import org.springframework.expression.spel.SpelParserConfiguration;
import org.springframework.expression.spel.standard.SpelExpressionParser;
import org.springframework.expression.spel.support.SimpleEvaluationContext;

/** The engines, each given the same rules in its own language. */
final class Engines {
  private static final Dialect CEL =
      new Dialect(
          " && ",
          " || ",
          "!",
          test -> Workload.test("f" + test.feature(), test),
          (feature, words) -> "f" + feature + " in [" + Workload.quoted(words) + "]");
  private static final Dialect AVIATOR =
      new Dialect(" && ", " || ", test -> Workload.test("f" + test.feature(), test));
  private static final Dialect SPEL = new Dialect(" and ", " or ", Engines::spelTest);

  private Engines() {}

  static Engine of(String name, Workload workload) throws Exception {
    return switch (name) {
      case "parapet" -> parapet(workload);
      case "parapet-verdict" -> verdict(workload);
      case "cel" -> cel(workload);
      case "spel" -> spel(workload);
      case "aviator" -> aviator(workload);
      case "drools" -> Drools.of(workload);
      case "generated" -> GeneratedJava.of(workload);
      default -> throw new IllegalArgumentException(name);
    };
  }

  /** Only which policies hold, as the peers answer. */
  private static Engine parapet(Workload workload) {
    PolicySet set = PolicyCompiler.compile(workload.files());
    List<Subject> subjects = workload.subjects();
    return event -> set.count(subjects.get(event));
  }

  /** The whole verdict, with a result for each policy that fired. */
  private static Engine verdict(Workload workload) {
    PolicySet set = PolicyCompiler.compile(workload.files());
    List<Subject> subjects = workload.subjects();
    return event -> set.evaluate(subjects.get(event)).policies().size();
  }

  /** Variables are looked up, so that no map is copied. */
  private static Engine cel(Workload workload) throws Exception {
    CelCompilerBuilder builder = CelCompilerFactory.standardCelCompilerBuilder();
    for (int i = 0; i < Workload.FEATURES.size(); i++) {
      builder.addVar("f" + i, type(Workload.FEATURES.get(i)));
    }
    CelCompiler compiler = builder.build();
    CelRuntime runtime = CelRuntimeFactory.standardCelRuntimeBuilder().build();
    List<CelRuntime.Program> programs = new ArrayList<>();
    for (List<Clause> rule : workload.rules()) {
      programs.add(runtime.createProgram(compiler.compile(CEL.rule(rule)).getAst()));
    }
    List<CelVariableResolver> events = new ArrayList<>();
    for (Map<String, Object> map : maps(workload)) {
      events.add(name -> Optional.ofNullable(map.get(name)));
    }
    return event -> {
      int count = 0;
      for (CelRuntime.Program program : programs) {
        count += (boolean) (Boolean) program.eval(events.get(event)) ? 1 : 0;
      }
      return count;
    };
  }

  private static CelType type(Feature feature) {
    return switch (feature.type()) {
      case NUMBER -> SimpleType.DOUBLE;
      case BOOLEAN -> SimpleType.BOOL;
      default -> SimpleType.STRING;
    };
  }

  private static List<Map<String, Object>> maps(Workload workload) {
    List<Map<String, Object>> maps = new ArrayList<>();
    for (Object[] event : workload.events()) {
      Map<String, Object> map = new HashMap<>();
      for (int i = 0; i < event.length; i++) {
        map.put("f" + i, event[i]);
      }
      maps.add(map);
    }
    return maps;
  }

  /** What SpEL's compiled expressions read. */
  public static final class Event {
    private final Object[] values;

    Event(Object[] values) {
      this.values = values;
    }

    public double n(int i) {
      return (Double) values[i];
    }

    public boolean b(int i) {
      return (Boolean) values[i];
    }

    public String w(int i) {
      return (String) values[i];
    }
  }

  private static Engine spel(Workload workload) {
    SpelExpressionParser parser =
        new SpelExpressionParser(
            new SpelParserConfiguration(
                SpelCompilerMode.IMMEDIATE, Engines.class.getClassLoader()));
    List<org.springframework.expression.Expression> rules =
        workload.rules().stream()
            .<org.springframework.expression.Expression>map(
                rule -> parser.parseExpression(SPEL.rule(rule)))
            .toList();
    List<Event> events = workload.events().stream().map(Event::new).toList();
    SimpleEvaluationContext context =
        SimpleEvaluationContext.forReadOnlyDataBinding().withInstanceMethods().build();
    return event -> {
      int count = 0;
      for (var rule : rules) {
        count += Boolean.TRUE.equals(rule.getValue(context, events.get(event))) ? 1 : 0;
      }
      return count;
    };
  }

  private static String spelTest(Clause.Test test) {
    return switch (test.constant()) {
      case Boolean truth -> "b(" + test.feature() + ")";
      case String word -> "w(" + test.feature() + ") == '" + word + "'";
      default -> "n(" + test.feature() + ") " + test.operator() + " " + test.constant() + "d";
    };
  }

  private static Engine aviator(Workload workload) {
    AviatorEvaluatorInstance aviator = AviatorEvaluator.newInstance();
    List<Expression> rules =
        workload.rules().stream().map(rule -> aviator.compile(AVIATOR.rule(rule))).toList();
    List<Map<String, Object>> events = maps(workload);
    return event -> {
      int count = 0;
      for (Expression rule : rules) {
        count += Boolean.TRUE.equals(rule.execute(events.get(event))) ? 1 : 0;
      }
      return count;
    };
  }
}
