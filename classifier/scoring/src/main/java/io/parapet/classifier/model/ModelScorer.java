package io.parapet.classifier.model;

import io.parapet.classifier.text.Message;
import io.parapet.classifier.text.NGrams;
import io.parapet.classifier.vocabulary.Lexicon;
import io.parapet.classifier.vocabulary.Pieces;
import java.util.List;

/** Scores messages with a model, without garbage. Safe for many threads: each has its own room. */
public final class ModelScorer {
  private final TextModel model;
  private final List<FoldedNetwork> networks;
  private final float[] networkFactors;
  private final ThreadLocal<Room> rooms = ThreadLocal.withInitial(this::newRoom);

  public ModelScorer(TextModel model) {
    this.model = model;
    this.networks = folded(model);
    this.networkFactors = networkFactors();
  }

  /** The model that scores. */
  public TextModel model() {
    return model;
  }

  /**
   * Scores a text; any string is accepted.
   *
   * @param logits calibrated log-odds, one per label, overwritten
   * @return what was read of the text, until this thread scores again
   */
  public Reading score(CharSequence text, double[] logits) {
    Room room = rooms.get();
    room.read(text, model.lexicon());
    int labels = logits.length;
    for (int label = 0; label < labels; label++) {
      room.linear[label] = 0;
      room.network[label] = 0;
    }
    model.linear().score(room.grams, room.sums, room.linear);
    for (int i = 0; i < networks.size(); i++) {
      networks.get(i).score(room.pieces, room.pool, room.network);
    }
    for (int label = 0; label < labels; label++) {
      double network = networks.isEmpty() ? 0 : room.network[label] / networks.size();
      logits[label] = model.blend().logit(label, room.linear[label], network);
    }
    return room;
  }

  /**
   * Scores a text and tells what its words add to the log-odds; costs about twice what scoring
   * costs. The answer holds until this thread scores again.
   *
   * @param logits calibrated log-odds, one per label, overwritten
   */
  public Reading explain(CharSequence text, double[] logits) {
    score(text, logits);
    Room room = rooms.get();
    room.words.clear(room.message.words());
    model.linear().explain(room.grams, room.sums, model.blend().linear(), room.words);
    for (FoldedNetwork network : networks) {
      network.explain(room.pieces, room.pool, room.places, networkFactors, room.words);
    }
    return room;
  }

  private static List<FoldedNetwork> folded(TextModel model) {
    return model.networks().stream()
        .map(network -> new FoldedNetwork(network, model.lexicon()))
        .toList();
  }

  private float[] networkFactors() {
    float[] factors = model.blend().network().clone();
    for (int label = 0; label < factors.length; label++) {
      factors[label] /= Math.max(1, networks.size());
    }
    return factors;
  }

  private Room newRoom() {
    return new Room(model, networks);
  }

  /** A message as it was read. */
  public interface Reading {
    /** Its words. */
    Message message();

    /** What a word adds to the log-odds of a label; only after {@link ModelScorer#explain}. */
    double contribution(int word, int label);
  }

  private static final class Room implements Reading {
    private final Message message = new Message();
    private final NGrams grams = new NGrams();
    private final Pieces pieces = new Pieces();
    private final WordContributions words;
    private final float[] sums;
    private final float[] linear;
    private final float[] network;
    private final float[] pool;
    private final int[] places;

    Room(TextModel model, List<FoldedNetwork> networks) {
      int labels = model.labels().size();
      this.words = new WordContributions(labels);
      this.sums = new float[model.linear().workspace()];
      this.linear = new float[labels];
      this.network = new float[labels];
      this.pool = networks.isEmpty() ? new float[0] : networks.get(0).workspace();
      this.places = networks.isEmpty() ? new int[0] : networks.get(0).places();
    }

    void read(CharSequence text, Lexicon lexicon) {
      message.read(text);
      grams.read(message);
      pieces.read(message, lexicon);
    }

    @Override
    public Message message() {
      return message;
    }

    @Override
    public double contribution(int word, int label) {
      return words.of(word, label);
    }
  }
}
