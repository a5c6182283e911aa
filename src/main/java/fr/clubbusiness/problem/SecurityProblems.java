package fr.clubbusiness.problem;

import fr.clubbusiness.shared.LocalizedText;
import io.quarkus.oidc.OIDCException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import java.io.IOException;
import java.util.Objects;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** 401, 403, and 503 when the identity provider does not answer. */
class SecurityProblems {
    private final Problems problems;

    SecurityProblems(Problems problems) {
        this.problems = problems;
    }

    @ServerExceptionMapper
    RestResponse<ProblemView> missing(UnauthorizedException missing) {
        return unauthenticated(
                "Identifiez-vous : envoyez un jeton dans l'en-tête Authorization: Bearer ….",
                "Sign in: send a token in the header Authorization: Bearer ….");
    }

    @ServerExceptionMapper
    RestResponse<ProblemView> failed(AuthenticationFailedException failed) {
        return isUnreachable(failed)
                ? providerLost()
                : unauthenticated(
                        "Jeton refusé : il est expiré, mal signé, ou destiné à un autre service. Demandez-en un nouveau.",
                        "Token refused: it is expired, wrongly signed, or meant for another service. Ask for a new one.");
    }

    @ServerExceptionMapper
    RestResponse<ProblemView> provider(OIDCException exception) {
        return providerLost();
    }

    @ServerExceptionMapper
    RestResponse<ProblemView> forbidden(ForbiddenException forbidden) {
        return problems.answer(
                403,
                "role",
                new LocalizedText("Action non permise", "Not allowed"),
                new LocalizedText(
                        "Votre rôle ne permet pas cette action.", "Your role does not allow this operation."));
    }

    private RestResponse<ProblemView> unauthenticated(String french, String english) {
        var answer = problems.answer(
                401,
                "unauthenticated",
                new LocalizedText("Identification nécessaire", "Authentication needed"),
                new LocalizedText(french, english));
        answer.getHeaders().putSingle("WWW-Authenticate", "Bearer");
        return answer;
    }

    private RestResponse<ProblemView> providerLost() {
        return problems.unavailable(
                "identity-unavailable",
                "Le service d'identification ne répond pas. Recommencez dans quelques secondes.",
                "The identity service does not answer. Try again in a few seconds.");
    }

    private static boolean isUnreachable(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .limit(12)
                .anyMatch(cause -> cause instanceof OIDCException
                        || cause instanceof IOException
                        || cause instanceof TimeoutException);
    }
}
