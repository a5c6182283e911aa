package fr.clubbusiness.http;

import fr.clubbusiness.problem.ProblemView;
import fr.clubbusiness.problem.Problems;
import fr.clubbusiness.shared.LocalizedText;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Refuses a compressed body. Nothing here decompresses it, because a small body could become gigabytes. */
class PlainBody {
    private static final LocalizedText TITLE = new LocalizedText("Corps compressé", "Compressed body");
    private static final LocalizedText DETAIL = new LocalizedText(
            "Le corps de la demande est compressé (Content-Encoding) : envoyez-le sans compression.",
            "The body of the request is compressed (Content-Encoding): send it uncompressed.");

    private final Problems problems;

    PlainBody(Problems problems) {
        this.problems = problems;
    }

    @ServerRequestFilter(preMatching = true)
    Optional<RestResponse<ProblemView>> check(ContainerRequestContext request) {
        var coding = request.getHeaderString(HttpHeaders.CONTENT_ENCODING);
        return coding == null || coding.isBlank() || coding.strip().equalsIgnoreCase("identity")
                ? Optional.empty()
                : Optional.of(problems.answer(415, "compressed-body", TITLE, DETAIL));
    }
}
