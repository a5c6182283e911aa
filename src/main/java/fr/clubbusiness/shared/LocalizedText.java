package fr.clubbusiness.shared;

import java.util.Locale;

/**
 * A sentence shown to people, in both languages of the API. They are written together so that neither is forgotten.
 *
 * @param french the sentence in French, the default
 * @param english the same in English, for {@code Accept-Language: en}
 */
public record LocalizedText(String french, String english) {

    /** The sentence in {@code language}: English for English, French for any other. */
    public String in(Locale language) {
        return Locale.ENGLISH.getLanguage().equals(language.getLanguage()) ? english : french;
    }
}
