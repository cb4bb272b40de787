package io.parapet.policies.policy.file;

import io.parapet.policies.policy.file.YamlNode.Entry;
import io.parapet.policies.policy.file.YamlNode.Mapping;
import io.parapet.policies.policy.file.YamlNode.Scalar;
import io.parapet.policies.policy.file.YamlNode.Sequence;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * Builds a tree from the parser's events, within bounds: no anchors or aliases (so no alias bombs),
 * no tags, a bounded size, depth and number of nodes.
 */
public final class YamlTree {
  /** The largest file read, in UTF-16 code units. */
  static final int MAX_SIZE = 256 * 1024;

  static final int MAX_DEPTH = 12;
  static final int MAX_NODES = 20_000;

  private static final LoadSettings SETTINGS =
      LoadSettings.builder().setCodePointLimit(MAX_SIZE).setParseComments(false).build();

  private final Iterator<Event> events;
  private int nodes;

  private YamlTree(Iterator<Event> events) {
    this.events = events;
  }

  /**
   * The one document in the text.
   *
   * @throws YamlMistake with the place, if it is not YAML of the permitted kind
   */
  public static YamlNode read(String yaml) {
    if (yaml.length() > MAX_SIZE) {
      throw new YamlMistake(Place.TOP, "the file is larger than " + MAX_SIZE + " characters");
    }
    refuseOtherEncodings(yaml);
    try {
      return new YamlTree(new Parse(SETTINGS).parseString(yaml).iterator()).document();
    } catch (MarkedYamlEngineException e) {
      throw new YamlMistake(
          e.getProblemMark().map(YamlTree::at).orElse(Place.TOP), "not YAML: " + e.getProblem());
    } catch (YamlEngineException e) {
      throw new YamlMistake(Place.TOP, "not YAML: " + e.getMessage());
    }
  }

  /** What was not UTF-8 was decoded to U+FFFD, which nobody writes on purpose. */
  private static void refuseOtherEncodings(String yaml) {
    int at = yaml.indexOf('\uFFFD');
    if (at >= 0) {
      int line = (int) yaml.substring(0, at).chars().filter(c -> c == '\n').count() + 1;
      int start = yaml.codePointCount(0, at);
      int column = yaml.codePointCount(yaml.lastIndexOf('\n', at) + 1, at) + 1;
      throw new YamlMistake(
          new Place(line, column, start, start + 1),
          "not UTF-8 here; save the file in the encoding UTF-8");
    }
  }

  private YamlNode document() {
    expect(Event.ID.StreamStart);
    Event first = events.next();
    if (first.getEventId() == Event.ID.StreamEnd) {
      throw new YamlMistake(Place.TOP, "the file is empty");
    }
    YamlNode root = node(events.next(), 0);
    expect(Event.ID.DocumentEnd);
    Event next = events.next();
    if (next.getEventId() != Event.ID.StreamEnd) {
      throw new YamlMistake(place(next), "a second document; one file holds one");
    }
    return root;
  }

  private void expect(Event.ID id) {
    Event event = events.next();
    if (event.getEventId() != id) {
      throw new YamlMistake(place(event), "expected " + id + ", not " + event.getEventId());
    }
  }

  private YamlNode node(Event event, int depth) {
    check(event, depth);
    return switch (event.getEventId()) {
      case Scalar -> scalar((ScalarEvent) event);
      case SequenceStart -> sequence(event, depth);
      case MappingStart -> mapping(event, depth);
      default -> throw new YamlMistake(place(event), "expected a value");
    };
  }

  private void check(Event event, int depth) {
    if (event.getEventId() == Event.ID.Alias
        || (event instanceof NodeEvent node && node.getAnchor().isPresent())) {
      throw new YamlMistake(place(event), "anchors and aliases are not used here; write it out");
    }
    if (depth > MAX_DEPTH) {
      throw new YamlMistake(place(event), "nested deeper than " + MAX_DEPTH + " levels");
    }
    if (++nodes > MAX_NODES) {
      throw new YamlMistake(place(event), "more than " + MAX_NODES + " values");
    }
  }

  private static Scalar scalar(ScalarEvent event) {
    event
        .getTag()
        .ifPresent(
            tag -> {
              throw new YamlMistake(place(event), "tags such as " + tag + " are not used here");
            });
    return new Scalar(event.getValue(), event.isPlain(), place(event));
  }

  private Sequence sequence(Event start, int depth) {
    List<YamlNode> items = new ArrayList<>();
    Event event = events.next();
    while (event.getEventId() != Event.ID.SequenceEnd) {
      items.add(node(event, depth + 1));
      event = events.next();
    }
    return new Sequence(items, place(start));
  }

  private Mapping mapping(Event start, int depth) {
    Map<String, Entry> entries = new LinkedHashMap<>();
    Event event = events.next();
    while (event.getEventId() != Event.ID.MappingEnd) {
      if (!(node(event, depth + 1) instanceof Scalar key)) {
        throw new YamlMistake(place(event), "a key must be a word");
      }
      Entry entry = new Entry(key, node(events.next(), depth + 1));
      if (entries.put(key.text(), entry) != null) {
        throw new YamlMistake(key.place(), "'" + key.text() + "' stands twice");
      }
      event = events.next();
    }
    return new Mapping(entries, place(start));
  }

  private static Place place(Event event) {
    Place start = event.getStartMark().map(YamlTree::at).orElse(Place.TOP);
    int end = event.getEndMark().map(Mark::getIndex).orElse(start.end());
    return new Place(start.line(), start.column(), start.start(), end);
  }

  private static Place at(Mark mark) {
    return new Place(mark.getLine() + 1, mark.getColumn() + 1, mark.getIndex(), mark.getIndex());
  }
}
