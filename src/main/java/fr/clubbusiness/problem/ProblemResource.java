package fr.clubbusiness.problem;

import fr.clubbusiness.problem.ProblemExplanations.Explanation;
import fr.clubbusiness.problem.ProblemExplanations.ExplanationText;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** The pages behind the {@code type} of a problem: what it means and what to do, in both languages, as HTML or JSON. */
@Path("/problems/{code}")
@PermitAll
class ProblemResource {
    /** Whoever follows the link of a problem is a person: who accepts anything gets the page here. */
    private static final String BESIDE_THE_PAGE = MediaType.APPLICATION_JSON + ";qs=0.9";

    private static final String A_DAY = "public, max-age=86400";

    private final ProblemExplanations explanations;

    ProblemResource(ProblemExplanations explanations) {
        this.explanations = explanations;
    }

    /** One problem, in both languages. */
    record View(String type, String code, int status, ExplanationText fr, ExplanationText en) {
        static View of(String code, Explanation explanation) {
            return new View("/problems/" + code, code, explanation.status(), explanation.fr(), explanation.en());
        }
    }

    /** Checked against the records they show when the application is built. All inserted text is escaped. */
    @CheckedTemplate(basePath = "", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static final class Templates {
        private Templates() {}

        static native TemplateInstance explanation(View problem);
    }

    /** 200; 404 for an unknown code. */
    @GET
    @Produces(HtmlPage.MEDIA_TYPE)
    @Operation(hidden = true)
    public RestResponse<String> page(@RestPath String code) {
        return answer(HtmlPage.guard(
                ResponseBuilder.ok(Templates.explanation(view(code)).render())));
    }

    /** 200; 404 for an unknown code. */
    @GET
    @Produces(BESIDE_THE_PAGE)
    @Operation(hidden = true)
    public RestResponse<View> read(@RestPath String code) {
        return answer(ResponseBuilder.ok(view(code)));
    }

    private View view(String code) {
        return explanations
                .of(code)
                .map(explanation -> View.of(code, explanation))
                .orElseThrow(() -> new NotFound("Ce problème", "This problem"));
    }

    /** The same for everybody: any cache may store it. */
    private static <T> RestResponse<T> answer(ResponseBuilder<T> said) {
        var answer = said.header(HttpHeaders.CONTENT_LANGUAGE, "fr, en").build();
        answer.getHeaders().putSingle(HttpHeaders.CACHE_CONTROL, A_DAY);
        return answer;
    }
}
