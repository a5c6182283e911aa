package fr.clubbusiness.http.door;

import fr.clubbusiness.http.PublicAddress;
import fr.clubbusiness.problem.Problems;
import fr.clubbusiness.shared.LocalizedText;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * Refuses a request that names another host than the public address: 421 (RFC 9110, 15.5.20), and 400 for no host or several (RFC 9112, 3.2). Probes
 * of health and metrics come from inside, by number or by the name of a container, and may name any host.
 */
@ApplicationScoped
class HostCheck {
    /** After the request's id and the access log. */
    private static final int PRIORITY = 880;

    private static final LocalizedText UNCLEAR_TITLE = new LocalizedText("Hôte mal indiqué", "Unclear host");
    private static final LocalizedText UNCLEAR = new LocalizedText(
            "La demande doit nommer un hôte et un seul, dans son en-tête Host.",
            "The request must name one host and only one, in its header Host.");
    private static final LocalizedText OTHER_TITLE = new LocalizedText("Autre hôte", "Other host");

    private final PublicAddress address;
    private final Problems problems;
    private final LocalizedText other;

    HostCheck(PublicAddress address, Problems problems) {
        this.address = address;
        this.problems = problems;
        this.other = new LocalizedText(
                "Le club ne répond pas sous ce nom : employez %s.".formatted(address),
                "The club does not answer under this name: use %s.".formatted(address));
    }

    void onEveryRequest(@Observes Filters filters) {
        filters.register(this::check, PRIORITY);
    }

    private void check(RoutingContext request) {
        if (ProbePaths.isProbe(request)) {
            request.next();
            return;
        }
        var asked = request.request().authority();
        if (asked == null
                || asked.host().isEmpty()
                || request.request().headers().getAll(HttpHeaders.HOST).size() > 1) {
            problems.refuse(request, 400, "host-unclear", UNCLEAR_TITLE, UNCLEAR);
        } else if (address.isHost(asked.host(), asked.port())) {
            request.next();
        } else {
            problems.refuse(request, 421, "other-host", OTHER_TITLE, other);
        }
    }
}
