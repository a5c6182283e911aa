package fr.clubbusiness.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.clubbusiness.shared.LocalizedText;
import fr.clubbusiness.shared.SecretPath;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/**
 * The one place that writes error answers: {@code application/problem+json}, or a page when the caller prefers HTML. French by default, English on
 * request.
 */
@ApplicationScoped
public class Problems {
    private static final String MEDIA_TYPE = "application/problem+json";
    /** Where the code of the answer is kept until the request is logged. */
    private static final String CODE = Problems.class.getName();

    /**
     * The answer to bytes that are no readable request.
     *
     * @param code of the problem
     * @param requestId its name in the log
     * @param headers of the answer, without those of the connection
     * @param body the problem as JSON
     */
    public record UnreadRequest(String code, String requestId, Map<String, String> headers, Buffer body) {}

    private final HttpHeaders headers;
    private final UriInfo uri;
    private final RoutingContext request;
    private final ObjectMapper json;

    Problems(HttpHeaders headers, UriInfo uri, RoutingContext request, ObjectMapper json) {
        this.headers = headers;
        this.uri = uri;
        this.request = request;
        this.json = json;
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
        return language(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
    }

    /** The code of the problem that this request is answered with; empty when it is with none. */
    public static Optional<String> codeOf(RoutingContext request) {
        return Optional.ofNullable(request.get(CODE));
    }

    /**
     * The answer to bytes that are no readable request, in French: nothing of them is known.
     *
     * @param status 400, 414 or 431
     */
    public UnreadRequest unread(int status) {
        var text = HttpStatusProblem.text(status);
        var id = RequestId.random();
        var view = ProblemView.of(status, text.code(), text.title(), text.detail(), "", id, Locale.FRENCH);
        return new UnreadRequest(
                text.code(),
                id,
                Map.of(
                        HttpHeaders.CONTENT_TYPE,
                        MEDIA_TYPE,
                        HttpHeaders.CONTENT_LANGUAGE,
                        Locale.FRENCH.getLanguage(),
                        HttpHeaders.CACHE_CONTROL,
                        "no-store",
                        RequestId.HEADER,
                        id),
                Buffer.buffer(written(view)));
    }

    /** Refuses a request that has not reached the operations yet, and reads no more of it. Always JSON. */
    public void refuse(RoutingContext early, int status, String code, LocalizedText title, LocalizedText detail) {
        early.put(CODE, code);
        var language = language(early.request().getHeader(HttpHeaders.ACCEPT_LANGUAGE));
        var path = SecretPath.masked(early.normalizedPath());
        var view = ProblemView.of(status, code, title, detail, path, RequestId.of(early), language);
        early.response()
                .setStatusCode(status)
                .putHeader(HttpHeaders.CONTENT_TYPE, MEDIA_TYPE)
                .putHeader(HttpHeaders.CONTENT_LANGUAGE, language.getLanguage())
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                .end(Buffer.buffer(written(view)));
    }

    private byte[] written(ProblemView view) {
        try {
            return json.writeValueAsBytes(view);
        } catch (JsonProcessingException bug) {
            throw new IllegalStateException("our own records are always written", bug);
        }
    }

    private static Locale language(@Nullable String asked) {
        return asked == null ? Locale.FRENCH : Languages.preferred(asked);
    }

    private RestResponse.ResponseBuilder<ProblemView> builder(int status, ProblemView view) {
        request.put(CODE, view.code());
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
