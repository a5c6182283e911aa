package fr.clubbusiness.operation;

import fr.clubbusiness.problem.Problems;
import fr.clubbusiness.security.Actor;
import fr.clubbusiness.security.Caller;
import fr.clubbusiness.security.CurrentCaller;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.ContainerResponseContext;
import java.lang.reflect.AnnotatedElement;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.jboss.resteasy.reactive.server.core.CurrentRequestManager;

/**
 * Logs one line per request: method, operation, status and milliseconds, with the {@code requestId} that every line has. A refusal also says its code and
 * who was refused: ids of the member and the organisation, or the subject of a token that is no member's. The operation is the path as in the document
 * ({@code /v1/needs/{id}}): ids of the address, queries and bodies are never logged.
 */
class AccessLog {
    private static final Logger LOG = Logger.getLogger(AccessLog.class);
    private static final String OPERATION = AccessLog.class.getName();
    private static final String WHO = OPERATION + ".who";
    private static final String UNKNOWN = "-";
    private static final int FIRST_REFUSAL = 400;
    /** After the filter that sets the request id. */
    private static final int PRIORITY = 900;

    /** Health and metrics are requested every few seconds, and would fill the log. */
    private static final String PROBED = "/q/";

    private final CurrentCaller current;
    private final CurrentIdentityAssociation identity;

    AccessLog(CurrentCaller current, CurrentIdentityAssociation identity) {
        this.current = current;
        this.identity = identity;
    }

    void onEveryRequest(@Observes Filters filters) {
        filters.register(AccessLog::time, PRIORITY);
    }

    @ServerRequestFilter
    void remember(RoutingContext request) {
        rememberOperation(request);
    }

    /** Runs for what is refused before its operation, too. */
    @ServerResponseFilter
    void remember(ContainerResponseContext answer, RoutingContext request) {
        rememberOperation(request);
        if (answer.getStatus() >= FIRST_REFUSAL) {
            request.put(WHO, current.find().flatMap(AccessLog::member).orElseGet(this::subject));
        }
    }

    private static void rememberOperation(RoutingContext request) {
        var target = CurrentRequestManager.get().getTarget();
        if (target != null) {
            request.put(
                    OPERATION,
                    path(target.getResourceClass())
                            + path(target.getLazyMethod().getMethod()));
        }
    }

    private static Optional<String> member(Caller caller) {
        return caller.actor() instanceof Actor.Member(var member, var organisation)
                ? Optional.of("member=%s organisation=%s".formatted(member, organisation))
                : Optional.empty();
    }

    /** A role is refused before the member is read. The identity is there by then: nothing is waited for. */
    private String subject() {
        var known = identity.getDeferredIdentity()
                .onFailure()
                .recoverWithNull()
                .subscribeAsCompletionStage()
                .getNow(null);
        return known != null && known.getPrincipal() instanceof JsonWebToken token && token.getSubject() != null
                ? "subject=" + token.getSubject()
                : "member=" + UNKNOWN;
    }

    private static void time(RoutingContext request) {
        var start = System.nanoTime();
        request.addEndHandler(_ -> log(request, Duration.ofNanos(System.nanoTime() - start)));
        request.next();
    }

    private static void log(RoutingContext request, Duration taken) {
        var status = request.response().getStatusCode();
        if (status < FIRST_REFUSAL && request.normalizedPath().startsWith(PROBED)) {
            return;
        }
        LOG.infof(
                "%s %s %d %d ms%s",
                request.request().method(),
                request.<String>get(OPERATION, UNKNOWN),
                status,
                taken.toMillis(),
                status < FIRST_REFUSAL ? "" : refusal(request));
    }

    private static String refusal(RoutingContext request) {
        return " refused=%s %s"
                .formatted(Problems.codeOf(request).orElse(UNKNOWN), request.<String>get(WHO, "member=" + UNKNOWN));
    }

    private static String path(AnnotatedElement part) {
        return Optional.ofNullable(part.getAnnotation(Path.class))
                .map(Path::value)
                .orElse("");
    }
}
