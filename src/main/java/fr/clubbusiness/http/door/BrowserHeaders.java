package fr.clubbusiness.http.door;

import fr.clubbusiness.http.PublicAddress;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Headers that keep browsers from guessing types, telling addresses, framing answers or running what is in them. Every answer has them, refusals and
 * files too; pages and Swagger UI have their own policy of content instead.
 */
@ApplicationScoped
class BrowserHeaders {
    /** After the request's id, before all that may refuse. */
    private static final int PRIORITY = 990;

    private final Map<CharSequence, CharSequence> headers;

    BrowserHeaders(PublicAddress address) {
        this.headers = of(address.isSecure()).entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(
                        header -> HttpHeaders.createOptimized(header.getKey()),
                        header -> HttpHeaders.createOptimized(header.getValue())));
    }

    /**
     * The headers of a club.
     *
     * @param isSecure whether it is reached over TLS; browsers then never try without, for two years
     */
    static Map<String, String> of(boolean isSecure) {
        var all = new TreeMap<>(Map.of(
                "X-Content-Type-Options", "nosniff",
                "Referrer-Policy", "no-referrer",
                "Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'",
                "Cross-Origin-Resource-Policy", "same-origin"));
        if (isSecure) {
            all.put("Strict-Transport-Security", "max-age=63072000");
        }
        return all;
    }

    void onEveryRequest(@Observes Filters filters) {
        filters.register(this::add, PRIORITY);
    }

    private void add(RoutingContext request) {
        request.addHeadersEndHandler(_ -> complete(request.response().headers()));
        request.next();
    }

    /** As late as possible: what has its own policy keeps it. */
    private void complete(MultiMap answer) {
        headers.forEach((name, value) -> {
            if (!answer.contains(name)) {
                answer.set(name, value);
            }
        });
    }
}
