package fr.clubbusiness.page;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The spaces of French pages at which no line may break: before a colon or a unit, inside quotation marks. */
final class FrenchTypography {
    private static final String NO_BREAK = "\u00a0";

    /** A tag, or the text up to the next one. */
    private static final Pattern PART = Pattern.compile("<[^>]*>|[^<]+");

    private static final Pattern BEFORE_MARK = Pattern.compile(" (?=[:;?!»%€])");
    private static final Pattern AFTER_QUOTE = Pattern.compile("« ");
    private static final Pattern BEFORE_UNIT = Pattern.compile(
            "(?<=[0-9]) (?=(?:h|min|km|an|ans|jours?|mois|semaines?|postes?|personnes?|besoins?|sur)\\b|h [0-9])");

    private FrenchTypography() {}

    /** The same page with its spaces. Only the texts of its body change; text that somebody typed stays escaped as it is. */
    static String of(String html) {
        int body = Math.max(0, html.indexOf("<body"));
        return html.substring(0, body)
                + PART.matcher(html.substring(body))
                        .replaceAll(part -> Matcher.quoteReplacement(
                                part.group().startsWith("<") ? part.group() : text(part.group())));
    }

    private static String text(String text) {
        var marks = BEFORE_MARK.matcher(text).replaceAll(NO_BREAK);
        var quotes = AFTER_QUOTE.matcher(marks).replaceAll("«" + NO_BREAK);
        return BEFORE_UNIT.matcher(quotes).replaceAll(NO_BREAK);
    }
}
