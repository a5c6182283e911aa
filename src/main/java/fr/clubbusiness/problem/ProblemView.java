package fr.clubbusiness.problem;

import fr.clubbusiness.shared.LocalizedText;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The body of every error answer (RFC 9457), in the reader's language.
 *
 * @param type a page about problems of this kind
 * @param title the kind of problem
 * @param status the HTTP status again
 * @param detail what is wrong here, and what to do
 * @param instance the path of the request
 * @param requestId id of the request, also in the logs; to quote when reporting the problem
 * @param code stable name of the problem, for programs
 * @param violations the invalid fields
 * @param reasons all the rules that refuse
 */
@Schema(name = "Problem", description = "Une erreur, expliquée dans la langue du lecteur (RFC 9457).")
public record ProblemView(
        String type,
        String title,
        int status,
        String detail,
        String instance,

        @Schema(
                description = "Le nom de la demande, à donner quand vous signalez un problème.",
                pattern = RequestId.PATTERN,
                minLength = 1,
                maxLength = RequestId.MAX)
        String requestId,

        String code,

        @Schema(description = "Les champs incorrects ; vide quand ce n'en est pas la raison.")
        List<Violated> violations,

        @Schema(description = "Toutes les règles qui s'opposent ; vide quand ce n'en est pas la raison.")
        List<Given> reasons) {

    /** An invalid field. */
    @Schema(name = "ProblemViolation")
    public record Violated(String field, String message) {}

    /** A rule that refuses. */
    @Schema(name = "ProblemReason")
    public record Given(String code, String message) {}

    static ProblemView of(Problem problem, String path, String requestId, Locale language) {
        return new ProblemView(
                type(problem.code()),
                problem.title().in(language),
                problem.status(),
                problem.detail().in(language),
                path,
                requestId,
                problem.code(),
                problem.violations().stream()
                        .map(v -> new Violated(v.field(), v.text().in(language)))
                        .toList(),
                problem.reasons().stream()
                        .map(r -> new Given(r.code(), r.text().in(language)))
                        .toList());
    }

    static ProblemView of(
            int status,
            String code,
            LocalizedText title,
            LocalizedText detail,
            String path,
            String requestId,
            Locale language) {
        return new ProblemView(
                type(code),
                title.in(language),
                status,
                detail.in(language),
                path,
                requestId,
                code,
                List.of(),
                List.of());
    }

    private static String type(String code) {
        return "/problems/" + code;
    }
}
