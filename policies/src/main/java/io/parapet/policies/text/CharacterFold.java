package io.parapet.policies.text;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.lang.UScript;
import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.text.SpoofChecker;
import com.ibm.icu.text.Transliterator;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What one code point becomes: NFKC with case folding, then ICU's Latin-ASCII (accents, ligatures,
 * typographic punctuation). The answer of ICU is kept per code point, since asking it costs a
 * microsecond.
 */
final class CharacterFold {
  private static final int KNOWN = 0x20000;
  private static final Normalizer2 NFKC = Normalizer2.getNFKCCasefoldInstance();
  private static final Transliterator LATIN = Transliterator.getInstance("Latin-ASCII");
  private static final SpoofChecker CONFUSABLES = new SpoofChecker.Builder().build();

  // Filled on demand by any thread: two threads compute the same value, so the race is harmless.
  private static final @Nullable String[] FOLDS = new String[KNOWN];
  private static final char[] TWINS = new char[KNOWN];
  private static final char NO_TWIN = '\uFFFF';

  private CharacterFold() {}

  /** Appends the folded form: nothing for what cannot be seen. */
  static void append(int codePoint, int start, int end, TextBuffer into) {
    if (codePoint >= KNOWN) {
      into.appendCodePoint(codePoint, start, end);
    } else {
      into.append(fold(codePoint), start, end);
    }
  }

  private static String fold(int codePoint) {
    String known = FOLDS[codePoint];
    if (known == null) {
      known = compute(codePoint);
      FOLDS[codePoint] = known;
    }
    return known;
  }

  /** The ASCII letter that a letter of another script looks like, or 0. */
  static char twin(int codePoint) {
    if (codePoint < 0x370 || codePoint >= KNOWN) {
      return 0;
    }
    if (TWINS[codePoint] == 0) {
      TWINS[codePoint] = findTwin(codePoint);
    }
    return TWINS[codePoint] == NO_TWIN ? 0 : TWINS[codePoint];
  }

  /** A letter of a script whose letters pass for Latin ones. */
  static boolean isLookalikeScript(int codePoint) {
    return switch (UScript.getScript(codePoint)) {
      case UScript.CYRILLIC, UScript.GREEK, UScript.ARMENIAN, UScript.CHEROKEE, UScript.COPTIC ->
          true;
      default -> false;
    };
  }

  private static String compute(int codePoint) {
    if (isInvisible(codePoint)) {
      return "";
    }
    String folded = NFKC.normalize(Character.toString(codePoint));
    synchronized (LATIN) {
      folded = LATIN.transliterate(folded);
    }
    return UCharacter.toLowerCase(Locale.ROOT, folded);
  }

  /** Zero-width and bidi controls, joiners, variation selectors, and marks stacked on letters. */
  private static boolean isInvisible(int codePoint) {
    return UCharacter.hasBinaryProperty(codePoint, UProperty.DEFAULT_IGNORABLE_CODE_POINT)
        || Character.getType(codePoint) == Character.FORMAT
        || isSkinTone(codePoint)
        || isDiacritic(codePoint);
  }

  private static boolean isSkinTone(int codePoint) {
    return codePoint >= 0x1F3FB && codePoint <= 0x1F3FF;
  }

  private static boolean isDiacritic(int codePoint) {
    int type = Character.getType(codePoint);
    return (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK)
        && UScript.getScript(codePoint) == UScript.INHERITED;
  }

  private static char findTwin(int codePoint) {
    if (!isLookalikeScript(codePoint)) {
      return NO_TWIN;
    }
    char twin = letterOf(CONFUSABLES.getSkeleton(Character.toString(codePoint)));
    if (twin != NO_TWIN) {
      return twin;
    }
    int upper = UCharacter.toUpperCase(codePoint);
    return letterOf(CONFUSABLES.getSkeleton(Character.toString(upper)));
  }

  private static char letterOf(String skeleton) {
    char letter = skeleton.length() == 1 ? Character.toLowerCase(skeleton.charAt(0)) : NO_TWIN;
    return letter >= 'a' && letter <= 'z' ? letter : NO_TWIN;
  }
}
