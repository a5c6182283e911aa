package fr.clubbusiness.http.door;

import fr.clubbusiness.http.Heavy;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HEAD;
import jakarta.ws.rs.Path;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.util.Locale;

/** The kinds of request that are counted apart. */
enum Rate {
    READS("lectures", "reads", "Un programme garde ce qu'il a lu, et demande avec If-None-Match ce qui a changé."),
    WRITES("changements", "changes", "Pour beaucoup de fiches, préférez un import : il compte pour un."),
    SEARCHES("recherches", "searches", "Précisez votre recherche : une commune, une date, une structure."),
    EXPORTS("exports", "exports", "Un export contient toute la liste : gardez le fichier reçu."),
    COMPUTATIONS("calculs sur tout le club", "computations", "Gardez le résultat reçu : il change peu en une minute."),
    STRANGERS(
            "demandes sans jeton valable",
            "requests without a valid token",
            "Connectez-vous, ou demandez un jeton neuf."),
    PUBLISHED(
            "demandes sans compte",
            "requests without an account",
            "Une demande suffit : attendez le courriel qui la confirme.");

    private static final String SEARCH = "/search";
    private static final String EXPORT = "/export";

    private final String french;
    private final String english;
    private final String advice;

    Rate(String french, String english, String advice) {
        this.french = french;
        this.english = english;
        this.advice = advice;
    }

    /** What an operation of a member counts as. */
    static Rate of(Method operation) {
        var path = path(operation.getDeclaringClass()) + path(operation);
        if (isHeavy(operation)) {
            return COMPUTATIONS;
        }
        if (path.endsWith(SEARCH)) {
            return SEARCHES;
        }
        if (path.endsWith(EXPORT)) {
            return EXPORTS;
        }
        return operation.isAnnotationPresent(GET.class) || operation.isAnnotationPresent(HEAD.class) ? READS : WRITES;
    }

    private static boolean isHeavy(Method operation) {
        return operation.isAnnotationPresent(Heavy.class)
                || operation.getDeclaringClass().isAnnotationPresent(Heavy.class);
    }

    private static String path(AnnotatedElement part) {
        var path = part.getAnnotation(Path.class);
        return path == null ? "" : path.value();
    }

    /** How many in a minute. */
    int limit(RatesConfig config) {
        return switch (this) {
            case READS -> config.reads();
            case WRITES -> config.writes();
            case SEARCHES -> config.searches();
            case EXPORTS -> config.exports();
            case COMPUTATIONS -> config.computations();
            case STRANGERS -> config.strangers();
            case PUBLISHED -> config.published();
        };
    }

    String french() {
        return french;
    }

    String english() {
        return english;
    }

    /** What to do instead, in French. */
    String advice() {
        return advice;
    }

    /** Its name in the headers {@code RateLimit} and {@code RateLimit-Policy}. */
    String policy() {
        return name().toLowerCase(Locale.ROOT);
    }
}
