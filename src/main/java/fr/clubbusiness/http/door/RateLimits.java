package fr.clubbusiness.http.door;

import fr.clubbusiness.problem.Problems;
import fr.clubbusiness.problem.TooManyRequests;
import fr.clubbusiness.security.Actor;
import fr.clubbusiness.security.CurrentCaller;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ResourceInfo;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/**
 * Limits how often each member may ask, and how often whoever has no valid token may, from one address. Every answer to a member says what is left. A
 * wrong token costs its sender a request; a right one from the same address stays free, because offices share addresses.
 */
class RateLimits {
    private static final CharSequence POLICY = HttpHeaders.createOptimized("RateLimit-Policy");
    private static final CharSequence REMAINING = HttpHeaders.createOptimized("RateLimit");
    private static final String KNOWN = RateLimits.class.getName();
    /** Addresses whose secret says who may read. */
    private static final List<String> SECRETS = List.of("/v1/calendar/", "/r/");

    /** What is open to everybody, with a limit of its own. */
    private static final String PUBLIC = "/v1/public/";

    private static final int FIRST_REFUSAL = 400;
    private static final int TOO_MANY = 429;

    private final Map<Method, Rate> rates = new ConcurrentHashMap<>();
    private final RateBuckets buckets;
    private final CurrentCaller current;
    private final Problems problems;
    private final boolean behindProxy;

    RateLimits(
            RateBuckets buckets,
            CurrentCaller current,
            Problems problems,
            @ConfigProperty(name = "quarkus.http.proxy.proxy-address-forwarding") boolean behindProxy) {
        this.buckets = buckets;
        this.current = current;
        this.problems = problems;
        this.behindProxy = behindProxy;
    }

    /** After the caller is known, before anything of the operation. */
    @ServerRequestFilter(priority = Priorities.USER + 50)
    void count(ResourceInfo operation, RoutingContext request) {
        var caller = current.find().orElse(null);
        if (caller != null && caller.actor() instanceof Actor.Member(var member, var _)) {
            request.put(KNOWN, true);
            var taken = buckets.take(rates.computeIfAbsent(operation.getResourceMethod(), Rate::of), member);
            tell(request, taken);
            if (taken.isOver()) {
                throw buckets.refusal(taken);
            }
        } else if (!hasSecret(request) && buckets.isExhausted(ofStrangers(request), network(request))) {
            throw buckets.refusal(buckets.takeAsStranger(ofStrangers(request), network(request)));
        }
    }

    /**
     * Counts an answer to nobody known: a wrong token, a guessed secret, a public page. A calendar or a question that is read by its secret costs
     * nothing, and is read whatever others at the same address do.
     */
    @ServerResponseFilter(priority = Priorities.USER + 200)
    void countStranger(ContainerResponseContext response, RoutingContext request) {
        if (request.get(KNOWN) != null
                || response.getStatus() == TOO_MANY
                || (hasSecret(request) && response.getStatus() < FIRST_REFUSAL)) {
            return;
        }
        var taken = buckets.takeAsStranger(ofStrangers(request), network(request));
        if (taken.isOver()) {
            refuse(response, buckets.refusal(taken));
        }
        tell(request, taken);
    }

    private void refuse(ContainerResponseContext response, TooManyRequests refusal) {
        var answer = problems.answer(refusal);
        response.setStatus(answer.getStatus());
        response.setEntity(answer.getEntity());
        response.getHeaders().clear();
        answer.getHeaders().forEach((name, values) -> response.getHeaders().addAll(name, values));
    }

    private void tell(RoutingContext request, RateBuckets.Taken taken) {
        request.response()
                .headers()
                .set(POLICY, buckets.policy(taken.rate()))
                .set(REMAINING, RateBuckets.remaining(taken));
    }

    private String network(RoutingContext request) {
        return Network.of(request, behindProxy);
    }

    private static Rate ofStrangers(RoutingContext request) {
        return request.normalizedPath().startsWith(PUBLIC) ? Rate.PUBLISHED : Rate.STRANGERS;
    }

    private static boolean hasSecret(RoutingContext request) {
        return SECRETS.stream().anyMatch(request.normalizedPath()::startsWith);
    }
}
