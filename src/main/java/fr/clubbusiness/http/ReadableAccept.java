package fr.clubbusiness.http;

import fr.clubbusiness.problem.Invalid;
import fr.clubbusiness.problem.ProblemView;
import fr.clubbusiness.problem.Problems;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Refuses an {@code Accept} that is no list of media types, before any code chooses an answer by it. */
class ReadableAccept {
    private final Problems problems;

    ReadableAccept(Problems problems) {
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
}
