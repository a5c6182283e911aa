package fr.clubbusiness.http;

import fr.clubbusiness.problem.Invalid;
import fr.clubbusiness.problem.ProblemView;
import fr.clubbusiness.problem.Problems;
import fr.clubbusiness.shared.LocalizedText;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Refuses headers by which nothing could be chosen or read: an {@code Accept} that is not a list of media types, a compressed body. */
class ReadableHeaders {
    private static final LocalizedText TITLE = new LocalizedText("Corps compressé", "Compressed body");
    private static final LocalizedText DETAIL = new LocalizedText(
            "Le corps de la demande est compressé (Content-Encoding) : envoyez-le sans compression.",
            "The body of the request is compressed (Content-Encoding): send it uncompressed.");

    private final Problems problems;

    ReadableHeaders(Problems problems) {
        this.problems = problems;
    }

    @ServerRequestFilter(preMatching = true)
    Optional<RestResponse<ProblemView>> check(ContainerRequestContext request) {
        try {
            request.getAcceptableMediaTypes();
            return Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.of(problems.answer(new Invalid(
                    "Accept",
                    "L'en-tête Accept n'est pas une liste de formats, comme application/json ou text/html.",
                    "The header Accept is no list of formats, such as application/json or text/html.")));
        }
    }

    /** Refuses a compressed body: as text it cannot be read, and a small one could unfold into gigabytes. */
    @ServerRequestFilter(preMatching = true)
    Optional<RestResponse<ProblemView>> checkBody(ContainerRequestContext request) {
        var coding = request.getHeaderString(HttpHeaders.CONTENT_ENCODING);
        return coding == null || coding.isBlank() || coding.strip().equalsIgnoreCase("identity")
                ? Optional.empty()
                : Optional.of(problems.answer(415, "compressed-body", TITLE, DETAIL));
    }
}
