package fr.clubbusiness.operation;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.ResourceInfo;
import java.lang.reflect.AnnotatedElement;
import java.time.Duration;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Logs one line per request: method, operation, status and milliseconds, with the {@code requestId} that every line has. The operation is the path as
 * in the document ({@code /v1/needs/{id}}): ids, queries and bodies are never logged.
 */
class AccessLog {
    private static final Logger LOG = Logger.getLogger(AccessLog.class);
    private static final String OPERATION = AccessLog.class.getName();
    /** After the filter that sets the request id. */
    private static final int PRIORITY = 900;

    /** Health and metrics are requested every few seconds, and would fill the log. */
    private static final String PROBED = "/q/";

    void onEveryRequest(@Observes Filters filters) {
        filters.register(AccessLog::time, PRIORITY);
    }

    @ServerRequestFilter
    void remember(ResourceInfo operation, RoutingContext request) {
        request.put(OPERATION, path(operation.getResourceClass()) + path(operation.getResourceMethod()));
    }

    private static void time(RoutingContext request) {
        if (request.normalizedPath().startsWith(PROBED)) {
            request.next();
            return;
        }
        var start = System.nanoTime();
        request.addEndHandler(_ -> LOG.infof(
                "%s %s %d %d ms",
                request.request().method(),
                request.<String>get(OPERATION, "-"),
                request.response().getStatusCode(),
                Duration.ofNanos(System.nanoTime() - start).toMillis()));
        request.next();
    }

    private static String path(AnnotatedElement part) {
        return Optional.ofNullable(part.getAnnotation(Path.class))
                .map(Path::value)
                .orElse("");
    }
}
