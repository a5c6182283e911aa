package fr.clubbusiness.page;

import static java.nio.charset.StandardCharsets.UTF_8;

import fr.clubbusiness.http.EntityTag;
import fr.clubbusiness.http.Etags;
import fr.clubbusiness.problem.HtmlPage;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Locale;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Answers a French page to read, print and save. */
public final class Pages {
    private Pages() {}

    /**
     * 200.
     *
     * @param file name for saving, of ASCII letters, digits and dashes
     */
    public static RestResponse<String> answer(TemplateInstance page, String file) {
        return HtmlPage.guard(RestResponse.ResponseBuilder.ok(FrenchTypography.of(page.render())))
                .header(HttpHeaders.CONTENT_LANGUAGE, Locale.FRENCH.getLanguage())
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"%s.html\"".formatted(file))
                .build();
    }

    /**
     * A page for everybody, which caches keep. 304 for who has it already.
     *
     * @param caching the header {@code Cache-Control}
     */
    public static RestResponse<String> published(TemplateInstance page, String caching, @Nullable String ifNoneMatch) {
        var text = FrenchTypography.of(page.render());
        var tag = EntityTag.of(text.getBytes(UTF_8));
        var answer = HtmlPage.guard(
                        Etags.isAmong(ifNoneMatch, tag)
                                ? RestResponse.ResponseBuilder.<String>notModified()
                                : RestResponse.ResponseBuilder.ok(text))
                .header(HttpHeaders.CONTENT_LANGUAGE, Locale.FRENCH.getLanguage())
                .header(HttpHeaders.ETAG, tag)
                .build();
        answer.getHeaders().putSingle(HttpHeaders.CACHE_CONTROL, caching);
        return answer;
    }

    /** A page with a form that is sent back to its own address, with any status. It is for one reader and no search engine. */
    public static RestResponse<String> withForm(int status, TemplateInstance page) {
        return HtmlPage.guardForm(
                        RestResponse.ResponseBuilder.<String>create(status).entity(FrenchTypography.of(page.render())))
                .header(HttpHeaders.CONTENT_LANGUAGE, Locale.FRENCH.getLanguage())
                .header("X-Robots-Tag", "noindex")
                .build();
    }
}
