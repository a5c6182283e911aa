package fr.clubbusiness.problem;

import fr.clubbusiness.shared.LocalizedText;
import io.quarkus.oidc.OIDCException;
import io.quarkus.security.AuthenticationCompletionException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticator;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.core.HttpHeaders;
import java.io.IOException;
import java.util.Objects;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** 401, 403, and 503 when the identity provider does not answer. A browser that opens a page is sent to sign in instead of a 401. */
class SecurityProblems {
    private static final int REDIRECT = 302;

    private final Problems problems;
    private final HttpAuthenticator authenticator;
    private final RoutingContext request;

    SecurityProblems(Problems problems, HttpAuthenticator authenticator, RoutingContext request) {
        this.problems = problems;
        this.authenticator = authenticator;
        this.request = request;
    }

    @ServerExceptionMapper
    Uni<RestResponse<ProblemView>> missing(UnauthorizedException missing) {
        return signInOr(() -> unauthenticated(
                "Identifiez-vous : envoyez un jeton dans l'en-tête Authorization: Bearer ….",
                "Sign in: send a token in the header Authorization: Bearer …."));
    }

    @ServerExceptionMapper
    Uni<RestResponse<ProblemView>> failed(AuthenticationFailedException failed) {
        return isUnreachable(failed)
                ? Uni.createFrom().item(providerLost())
                : signInOr(
                        () -> unauthenticated(
                                "Jeton refusé : il est expiré, mal signé, ou destiné à un autre service. Demandez-en un nouveau.",
                                "Token refused: it is expired, wrongly signed, or meant for another service. Ask for a new one."));
    }

    /** Signing in was given up, took too long, or came back twice. Trying again by itself could go round in circles. */
    @ServerExceptionMapper
    RestResponse<ProblemView> incomplete(AuthenticationCompletionException incomplete) {
        return isUnreachable(incomplete)
                ? providerLost()
                : unauthenticated(
                        "La connexion n'a pas abouti. Ouvrez de nouveau l'adresse de la page, et connectez-vous.",
                        "Signing in was not completed. Open the address of the page again, and sign in.");
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

    /** What the sign-in of this request demands: a redirect for pages, or the problem. */
    private Uni<RestResponse<ProblemView>> signInOr(Supplier<RestResponse<ProblemView>> problem) {
        return authenticator
                .getChallenge(request)
                .map(challenge -> challenge.status == REDIRECT ? redirect(challenge) : problem.get())
                .onFailure(SecurityProblems::isUnreachable)
                .recoverWithItem(this::providerLost);
    }

    private static RestResponse<ProblemView> redirect(ChallengeData challenge) {
        var answer = RestResponse.ResponseBuilder.<ProblemView>create(challenge.status)
                .header(HttpHeaders.CACHE_CONTROL, "no-store");
        challenge.getHeaders().forEach((name, value) -> answer.header(name.toString(), value));
        return answer.build();
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
