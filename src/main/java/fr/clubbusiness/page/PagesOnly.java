package fr.clubbusiness.page;

import fr.clubbusiness.http.OperationAddresses;
import fr.clubbusiness.problem.ProblemView;
import fr.clubbusiness.problem.Problems;
import fr.clubbusiness.shared.LocalizedText;
import jakarta.ws.rs.container.ResourceInfo;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Holds a session to pages: 401 if the operation that was chosen for the request answers anything else. */
class PagesOnly {
    private static final LocalizedText TITLE = new LocalizedText("Identification nécessaire", "Authentication needed");
    private static final LocalizedText DETAIL = new LocalizedText(
            "Cette adresse n'a pas de page à lire avec la session du navigateur : envoyez un jeton dans l'en-tête Authorization: Bearer ….",
            "This address has no page to read with the browser's session: send a token in the header Authorization: Bearer ….");

    private final PageReader reader;
    private final Problems problems;

    PagesOnly(PageReader reader, Problems problems) {
        this.reader = reader;
        this.problems = problems;
    }

    @ServerRequestFilter
    Optional<RestResponse<ProblemView>> check(ResourceInfo resource) {
        return reader.hasSession() && !OperationAddresses.isPage(resource.getResourceMethod())
                ? Optional.of(problems.answer(401, "unauthenticated", TITLE, DETAIL))
                : Optional.empty();
    }
}
