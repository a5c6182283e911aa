package fr.clubbusiness.matching.view;

import fr.clubbusiness.matching.view.NeedMatches.Anonymous;
import fr.clubbusiness.matching.view.NeedMatches.Full;
import fr.clubbusiness.need.LabourNeed;
import fr.clubbusiness.page.OperationLinks;
import fr.clubbusiness.page.Pages;
import fr.clubbusiness.referential.Referential;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import org.jboss.resteasy.reactive.RestResponse;

/** Shows the matches of a need, or of a person, as a page to read, print and save: the JSON answer in words. */
@ApplicationScoped
public class MatchPages {
    private final Referential referential;
    private final OperationLinks links;
    private final Clock clock;

    MatchPages(Referential referential, OperationLinks links, Clock clock) {
        this.referential = referential;
        this.links = links;
        this.clock = clock;
    }

    /** Checked against the records they show when the application is built. All inserted text is escaped. */
    @CheckedTemplate(basePath = "matches")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance people(PeoplePage page);

        static native TemplateInstance candidates(CandidatesPage page);

        static native TemplateInstance needs(NeedsPage page);
    }

    /** 200, with a file name for saving. */
    public RestResponse<String> answer(LabourNeed need, NeedMatches matches) {
        return Pages.answer(page(need, matches), "rapprochements-" + need.reference());
    }

    /** 200: the needs that match a person. */
    public RestResponse<String> answer(String person, PersonMatches matches) {
        return Pages.answer(
                Templates.needs(NeedsPage.of(person, matches, referential, links, clock.getZone())),
                "besoins-" + person);
    }

    private TemplateInstance page(LabourNeed need, NeedMatches matches) {
        var head = NeedHeader.of(need, referential);
        return switch (matches) {
            case Full full ->
                Templates.people(PeoplePage.of(head, need.criteria(), full, referential, links, clock.getZone()));
            case Anonymous anonymous ->
                Templates.candidates(
                        CandidatesPage.of(head, need.criteria(), anonymous, referential, links, clock.getZone()));
        };
    }
}
