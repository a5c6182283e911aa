package fr.clubbusiness.problem;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.Comparator;
import java.util.List;
import org.jboss.resteasy.reactive.RestResponse;

/**
 * What every page of the API for people shares. A page is whole in one file, its style sheet included, so that it reads and prints the
 * same from where it was saved; it runs no script and loads nothing, so that nothing somebody typed can act in it.
 */
public final class HtmlPage {
    /** The media type of a page. */
    public static final String MEDIA_TYPE = "text/html;charset=UTF-8";

    private static final String POLICY =
            "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'";

    private HtmlPage() {}

    /** The answer as a page, with what browsers and caches may do with it: show it, run nothing, and keep none of it. */
    public static <T> RestResponse.ResponseBuilder<T> guard(RestResponse.ResponseBuilder<T> answer) {
        return answer.header(HttpHeaders.CONTENT_TYPE, MEDIA_TYPE)
                .header("Content-Security-Policy", POLICY)
                .header("X-Content-Type-Options", "nosniff")
                .header("Referrer-Policy", "no-referrer")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT);
    }

    /** Whether a page is what the caller would rather read: programs, which ask for anything or for JSON, get JSON. */
    static boolean isPreferred(HttpHeaders headers) {
        try {
            return isPreferred(headers.getAcceptableMediaTypes());
        } catch (IllegalArgumentException unreadable) {
            return false;
        }
    }

    /** Of equal preferences the first counts. */
    static boolean isPreferred(List<MediaType> acceptable) {
        return acceptable.stream()
                .min(Comparator.comparingDouble(type -> -quality(type)))
                .filter(type -> isHtml(type) && quality(type) > 0)
                .isPresent();
    }

    private static boolean isHtml(MediaType type) {
        return type.getType().equalsIgnoreCase("text") && type.getSubtype().equalsIgnoreCase("html");
    }

    private static double quality(MediaType type) {
        try {
            return Double.parseDouble(type.getParameters().getOrDefault("q", "1"));
        } catch (NumberFormatException e) {
            return 0;
        }
    }
}
