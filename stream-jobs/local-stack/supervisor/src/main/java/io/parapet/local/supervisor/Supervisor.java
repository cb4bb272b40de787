package io.parapet.local.supervisor;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** Starts parts as soon as those before them are ready, and stops them in the opposite order. */
public final class Supervisor implements AutoCloseable {

  private final Map<String, SupervisedPart> parts = new LinkedHashMap<>();
  private final PartListener listener;

  /**
   * @param parts each after all those it names
   * @throws IllegalArgumentException when a part names one that does not come before it
   */
  public Supervisor(List<Part> parts, RestartPolicy policy, PartListener listener) {
    this.listener = listener;
    for (Part part : parts) {
      if (!this.parts.keySet().containsAll(part.after())) {
        throw new IllegalArgumentException(part.name() + " comes before one of " + part.after());
      }
      this.parts.put(part.name(), new SupervisedPart(part, policy, listener));
    }
  }

  /** Starts everything, each part in its turn, and returns at once. */
  public void start() {
    parts.values().forEach(this::startInTurn);
  }

  private void startInTurn(SupervisedPart part) {
    listener.changed(part.part().name(), PartState.WAITING, "");
    Thread.ofVirtual().name(part.part().name()).start(() -> runInTurn(part));
  }

  private void runInTurn(SupervisedPart part) {
    try {
      CompletableFuture.allOf(readyBefore(part)).join();
      part.run();
    } catch (CompletionException blocked) {
      listener.changed(part.part().name(), PartState.GIVEN_UP, "what it needs did not start");
      part.ready().completeExceptionally(blocked);
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
    }
  }

  private CompletableFuture<?>[] readyBefore(SupervisedPart part) {
    return parts.values().stream()
        .filter(other -> part.part().after().contains(other.part().name()))
        .map(SupervisedPart::ready)
        .toArray(CompletableFuture[]::new);
  }

  /** Completes when every part was ready once; exceptionally when one was given up before. */
  public CompletableFuture<Void> allReady() {
    return CompletableFuture.allOf(
        parts.values().stream().map(SupervisedPart::ready).toArray(CompletableFuture[]::new));
  }

  /** Names of the parts that never became ready. */
  public List<String> neverReady() {
    return parts.values().stream()
        .filter(part -> !part.ready().isDone() || part.ready().isCompletedExceptionally())
        .map(part -> part.part().name())
        .toList();
  }

  /** Stops everything and returns when all processes are gone. */
  @Override
  public void close() {
    parts.values().forEach(SupervisedPart::expectEnd);
    List<SupervisedPart> remaining = new ArrayList<>(parts.values());
    while (!remaining.isEmpty()) {
      List<SupervisedPart> unneeded =
          remaining.stream().filter(part -> isUnneeded(part, remaining)).toList();
      unneeded.parallelStream().forEach(SupervisedPart::stop);
      remaining.removeAll(unneeded);
    }
  }

  private static boolean isUnneeded(SupervisedPart part, List<SupervisedPart> remaining) {
    return remaining.stream().noneMatch(other -> other.part().after().contains(part.part().name()));
  }
}
