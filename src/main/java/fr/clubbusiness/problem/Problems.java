package fr.clubbusiness.problem;

import fr.clubbusiness.shared.LocalizedText;
import fr.clubbusiness.shared.SecretPath;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import java.util.Locale;
import org.jboss.resteasy.reactive.RestResponse;

/**
 * The one place that writes error answers: {@code application/problem+json}, or a page when the caller prefers HTML. French by default, English on
 * request.
 */
@ApplicationScoped
public class Problems {
    private static final String MEDIA_TYPE = "application/problem+json";

    private final HttpHeaders headers;
    private final UriInfo uri;
    private final RoutingContext request;

    Problems(HttpHeaders headers, UriInfo uri, RoutingContext request) {
        this.headers = headers;
        this.uri = uri;
        this.request = request;
    }

    /** The answer to a refusal of the club. */
    public RestResponse<ProblemView> answer(Problem problem) {
        var answer = builder(problem.status(), ProblemView.of(problem, path(), RequestId.of(request), language()));
        problem.retryAfter().ifPresent(wait -> answer.header(HttpHeaders.RETRY_AFTER, wait.toSeconds()));
        return answer.build();
    }

    /** An answer that is not a refusal of the club: transport, authentication, failure. */
    public RestResponse<ProblemView> answer(int status, String code, LocalizedText title, LocalizedText detail) {
        return builder(status, ProblemView.of(status, code, title, detail, path(), RequestId.of(request), language()))
                .build();
    }

    /** 503: a part that the club needs does not answer. The same request may be sent again soon. */
    public RestResponse<ProblemView> unavailable(String code, String french, String english) {
        return answer(new Unavailable(code, french, english));
    }

    /** The reader's language: French unless {@code Accept-Language} gives English a higher quality (RFC 9110, 12.5.4). */
    public Locale language() {
        var asked = headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE);
        return asked == null ? Locale.FRENCH : Languages.preferred(asked);
    }

    private RestResponse.ResponseBuilder<ProblemView> builder(int status, ProblemView view) {
        var answer = RestResponse.ResponseBuilder.<ProblemView>create(status)
                .entity(view)
                .header(HttpHeaders.CONTENT_LANGUAGE, language().getLanguage());
        return HtmlPage.isPreferred(headers)
                ? HtmlPage.guard(answer)
                : answer.header(HttpHeaders.CONTENT_TYPE, MEDIA_TYPE);
    }

    private String path() {
        return SecretPath.masked(uri.getRequestUri().getRawPath());
    }
}
