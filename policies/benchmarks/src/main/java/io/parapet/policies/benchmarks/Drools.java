package io.parapet.policies.benchmarks;

import io.parapet.policies.feature.Feature;
import java.util.ArrayList;
import java.util.List;
import org.drools.model.codegen.ExecutableModelProject;
import org.kie.api.KieBase;
import org.kie.api.definition.type.FactType;
import org.kie.api.io.ResourceType;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.rule.FactHandle;
import org.kie.internal.utils.KieHelper;

/**
 * The rules in DRL, compiled to Drools' executable model; one session takes one event at a time.
 */
public final class Drools {
  private static final String PACKAGE = "rules";
  private static final Dialect DRL =
      new Dialect(
          ", ",
          " || ",
          "!",
          test ->
              "f" + test.feature() + " " + test.operator() + " " + Dialect.literal(test.constant()),
          (feature, words) -> "f" + feature + " in (" + Workload.quoted(words) + ")");

  private Drools() {}

  /** What a rule does when it fires. */
  public static final class Hits {
    private int count;

    public void add() {
      count++;
    }

    int take() {
      int taken = count;
      count = 0;
      return taken;
    }
  }

  static Engine of(Workload workload) throws ReflectiveOperationException {
    KieBase base =
        new KieHelper()
            .addContent(source(workload), ResourceType.DRL)
            .build(ExecutableModelProject.class);
    KieSession session = base.newKieSession();
    Hits hits = new Hits();
    session.setGlobal("hits", hits);
    List<Object> events = events(base.getFactType(PACKAGE, "Event"), workload);
    return event -> {
      FactHandle handle = session.insert(events.get(event));
      session.fireAllRules();
      session.delete(handle);
      return hits.take();
    };
  }

  private static String source(Workload workload) {
    StringBuilder source = new StringBuilder("package " + PACKAGE + ";\nglobal ");
    source.append(Hits.class.getCanonicalName()).append(" hits;\ndeclare Event\n");
    for (int i = 0; i < Workload.FEATURES.size(); i++) {
      source.append("f" + i + " : " + type(Workload.FEATURES.get(i)) + "\n");
    }
    source.append("end\n");
    for (int i = 0; i < workload.rules().size(); i++) {
      String condition = DRL.rule(workload.rules().get(i));
      source.append("rule p" + i + " when Event(" + condition + ") then hits.add(); end\n");
    }
    return source.toString();
  }

  private static String type(Feature feature) {
    return switch (feature.type()) {
      case NUMBER -> "double";
      case BOOLEAN -> "boolean";
      default -> "String";
    };
  }

  private static List<Object> events(FactType type, Workload workload)
      throws ReflectiveOperationException {
    List<Object> events = new ArrayList<>();
    for (Object[] values : workload.events()) {
      Object event = type.newInstance();
      for (int i = 0; i < values.length; i++) {
        type.set(event, "f" + i, values[i]);
      }
      events.add(event);
    }
    return events;
  }
}
