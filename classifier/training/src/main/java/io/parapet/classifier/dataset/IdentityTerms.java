package io.parapet.classifier.dataset;

import java.util.regex.Pattern;

/**
 * Words by which people name groups of people, in English, German and Portuguese; no slurs. A text
 * that names a group and carries no hate is where such models most often accuse wrongly (Dixon and
 * others 2018).
 */
public final class IdentityTerms {
  private static final Pattern TERMS =
      Pattern.compile(
          "\\b(wom[ae]n|girls?|females?|feminists?|gays?|lesbians?|bisexuals?|trans(gender)?|queer"
              + "|homosexuals?|muslims?|islam|jews?|jewish|christians?|hindus?|blacks?|whites?"
              + "|asians?|africans?|indians?|mexicans?|arabs?|latin[oa]s?|chinese|turks?|turkish"
              + "|immigrants?|migrants?|refugees?|disabled|deaf|blind|autistic"
              + "|frau(en)?|mädchen|schwule?|lesben|muslim[ea]?|moslems?|jud[ea]n?|christen"
              + "|ausländer|migranten|flüchtlinge?n?|asylanten|türken?|araber|afrikaner|behinderte[nr]?"
              + "|mulher(es)?|meninas?|lésbicas?|homossexua(l|is)|muçulman[oa]s?|judeus?"
              + "|cristãos?|negr[oa]s?|índi[oa]s?|imigrantes?|refugiados?|nordestin[oa]s?"
              + "|deficientes?)\\b",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);

  private IdentityTerms() {}

  /** Whether a text names a group. */
  public static boolean mentionedIn(KnownText text) {
    return TERMS.matcher(text.text()).find();
  }
}
