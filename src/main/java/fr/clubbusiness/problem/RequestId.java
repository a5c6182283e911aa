package fr.clubbusiness.problem;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jboss.logging.MDC;

/**
 * Gives each request an id, to find it in the logs. The id is in the header {@code X-Request-Id} of every answer, in every problem ({@code
 * requestId}) and in every log line. A caller may send its own id: letters, digits, {@code . _ -}, at most 64 characters.
 */
final class RequestId {
    static final String HEADER = "X-Request-Id";
    static final int MAX = 64;
    static final String PATTERN = "^[A-Za-z0-9._-]{1," + MAX + "}$";

    private static final String KEY = "requestId";
    private static final Pattern GIVEN = Pattern.compile(PATTERN);
    /** Before any other filter. */
    private static final int FIRST = 1_000;

    void onEveryRequest(@Observes Filters filters) {
        filters.register(RequestId::name, FIRST);
    }

    /** An id for a request that gives none. */
    static String random() {
        return UUID.randomUUID().toString();
    }

    /** The id of this request. */
    static String of(RoutingContext request) {
        return Objects.requireNonNull(request.get(KEY), "every request is named first");
    }

    private static void name(RoutingContext request) {
        var given = request.request().getHeader(HEADER);
        var id = given != null && GIVEN.matcher(given).matches() ? given : random();
        request.put(KEY, id);
        MDC.put(KEY, id);
        request.response().putHeader(HEADER, id);
        request.next();
    }
}
