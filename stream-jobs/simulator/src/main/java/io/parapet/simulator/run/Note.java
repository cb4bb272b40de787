package io.parapet.simulator.run;

import io.parapet.policies.event.MediaKind;
import io.parapet.simulator.phrase.Theme;
import io.parapet.simulator.phrase.Voice;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A message about to be sent, as its sender means it. */
public record Note(
    Voice voice,
    String surface,
    List<String> domains,
    @Nullable MediaKind media,
    @Nullable Duration disappearingAfter) {
  public static Note of(Voice voice) {
    return new Note(voice, "inbox", List.of(), null, null);
  }

  /** Everyday words, different each time. */
  public static Note about(Theme theme) {
    return of(new Voice(theme, 0, 1));
  }

  public Note on(String newSurface) {
    return new Note(voice, newSurface, domains, media, disappearingAfter);
  }

  public Note linking(String... newDomains) {
    return new Note(voice, surface, List.of(newDomains), media, disappearingAfter);
  }

  public Note with(MediaKind newMedia) {
    return new Note(voice, surface, domains, newMedia, disappearingAfter);
  }

  public Note disappearing(Duration after) {
    return new Note(voice, surface, domains, media, after);
  }
}
