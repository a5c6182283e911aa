package fr.clubbusiness.problem;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import fr.clubbusiness.shared.InvalidValue;
import fr.clubbusiness.shared.LocalizedText;
import io.vertx.core.http.HttpClosedException;
import jakarta.persistence.OptimisticLockException;
import jakarta.ws.rs.WebApplicationException;
import java.util.Objects;
import java.util.stream.Stream;
import org.hibernate.StaleStateException;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Turns errors at the edge into problems. Nothing of an unknown exception is sent out: it is logged. */
class ProblemMappers {
    private static final Logger LOG = Logger.getLogger(ProblemMappers.class);

    private final Problems problems;
    private final DatabaseFailures failures;

    ProblemMappers(Problems problems, DatabaseFailures failures) {
        this.problems = problems;
        this.failures = failures;
    }

    @ServerExceptionMapper
    RestResponse<ProblemView> problem(Problem problem) {
        return problems.answer(problem);
    }

    @ServerExceptionMapper
    RestResponse<ProblemView> invalidValue(InvalidValue invalid) {
        return problems.answer(Invalid.of("", invalid));
    }

    @ServerExceptionMapper({MismatchedInputException.class, JsonMappingException.class, JacksonException.class})
    RestResponse<ProblemView> json(JacksonException unreadable) {
        // Jackson wraps exceptions of the stream itself: a body over its limit is not a JSON error.
        if (unreadable.getCause() instanceof WebApplicationException stopped) {
            return HttpStatusProblem.answer(problems, stopped);
        }
        return problems.answer(UnreadableJson.explain(unreadable));
    }

    @ServerExceptionMapper({OptimisticLockException.class, StaleStateException.class})
    RestResponse<ProblemView> changedMeanwhile(RuntimeException stale) {
        return problems.answer(DatabaseFailures.changedMeanwhile());
    }

    @ServerExceptionMapper
    RestResponse<ProblemView> transport(WebApplicationException exception) {
        if (exception.getCause() instanceof JacksonException unreadable) {
            return json(unreadable);
        }
        if (exception.getCause() instanceof Problem problem) {
            return problems.answer(problem);
        }
        return HttpStatusProblem.answer(problems, exception);
    }

    @ServerExceptionMapper
    RestResponse<ProblemView> unexpected(Throwable unexpected) {
        if (isOfGoneClient(unexpected)) {
            return HttpStatusProblem.answer(problems, new WebApplicationException(unexpected, 400));
        }
        return failures.answer(problems, unexpected).orElseGet(() -> {
            LOG.error("Unexpected failure", unexpected);
            return problems.answer(
                    500,
                    "unexpected",
                    new LocalizedText("Erreur inattendue", "Unexpected error"),
                    new LocalizedText(
                            "Le club n'a pas pu traiter la demande ; rien n'a été enregistré. Signalez à l'agence le requestId de cette réponse.",
                            "The club could not handle the request; nothing was stored. Tell the agency the requestId of this answer."));
        });
    }

    /** The connection ended while the body was read: nobody reads the answer, and the service did not fail. */
    private static boolean isOfGoneClient(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .limit(12)
                .anyMatch(HttpClosedException.class::isInstance);
    }
}
