package fr.clubbusiness.http.door;

import fr.clubbusiness.http.PublicAddress;
import fr.clubbusiness.problem.Problems;
import fr.clubbusiness.shared.LocalizedText;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;

/**
 * Answers health and metrics from inside alone: to the machine itself and to private networks. A proxy stands there too, so what comes through one is
 * refused: it names the public host, or the proxy added its header.
 */
@ApplicationScoped
class InsideOnly {
    /** After the check of the host, which lets these addresses pass. */
    private static final int PRIORITY = 870;

    private static final List<String> OF_PROXIES = List.of("Forwarded", "X-Forwarded-For", "X-Real-IP", "Via");

    private static final LocalizedText TITLE = new LocalizedText("Réservé à l'exploitation", "For operators only");
    private static final LocalizedText DETAIL = new LocalizedText(
            "L'état du service et ses mesures ne se lisent que depuis son réseau privé, sans passer par l'adresse publique.",
            "Health and metrics are read from the private network of the service alone, and not by its public address.");

    private final PublicAddress address;
    private final Problems problems;

    InsideOnly(PublicAddress address, Problems problems) {
        this.address = address;
        this.problems = problems;
    }

    void onEveryRequest(@Observes Filters filters) {
        filters.register(this::check, PRIORITY);
    }

    private void check(RoutingContext request) {
        if (!ProbePaths.isProbe(request) || isFromInside(request)) {
            request.next();
        } else {
            problems.refuse(request, 403, "inside-only", TITLE, DETAIL);
        }
    }

    private boolean isFromInside(RoutingContext request) {
        return Network.isPrivate(request)
                && OF_PROXIES.stream().noneMatch(request.request().headers()::contains)
                && !isPublicHost(request);
    }

    /** On the machine of a developer the public host is that machine. */
    private boolean isPublicHost(RoutingContext request) {
        var asked = request.request().authority();
        return asked != null && !address.isLocal() && address.isHost(asked.host(), asked.port());
    }
}
