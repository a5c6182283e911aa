package fr.clubbusiness.matching.view;

import fr.clubbusiness.matching.view.NeedMatches.Anonymous;
import fr.clubbusiness.matching.view.NeedMatches.Full;
import fr.clubbusiness.need.LabourNeed;
import fr.clubbusiness.problem.HtmlPage;
import fr.clubbusiness.referential.Referential;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Clock;
import java.util.Locale;
import org.jboss.resteasy.reactive.RestResponse;

/** Shows the matches of a need as a page to read, print and save: the JSON answer in words. */
@ApplicationScoped
public class MatchPages {
    private final Referential referential;
    private final Clock clock;

    MatchPages(Referential referential, Clock clock) {
        this.referential = referential;
        this.clock = clock;
    }

    /** Checked against the records they show when the application is built. All inserted text is escaped. */
    @CheckedTemplate(basePath = "matches")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance people(PeoplePage page);

        static native TemplateInstance candidates(CandidatesPage page);
    }

    /** 200, with a file name for saving. */
    public RestResponse<String> answer(LabourNeed need, NeedMatches matches) {
        return HtmlPage.guard(
                        RestResponse.ResponseBuilder.ok(page(need, matches).render()))
                .header(HttpHeaders.CONTENT_LANGUAGE, Locale.FRENCH.getLanguage())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "inline; filename=\"rapprochements-%s.html\"".formatted(need.reference()))
                .build();
    }

    private TemplateInstance page(LabourNeed need, NeedMatches matches) {
        var head = NeedHeader.of(need, referential);
        return switch (matches) {
            case Full full -> Templates.people(PeoplePage.of(head, full, referential, clock.getZone()));
            case Anonymous anonymous ->
                Templates.candidates(CandidatesPage.of(
                        head, anonymous, LawfulQuestions.of(need.criteria(), referential), clock.getZone()));
        };
    }
}
