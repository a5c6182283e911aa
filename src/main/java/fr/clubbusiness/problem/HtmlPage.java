package fr.clubbusiness.problem;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.Comparator;
import java.util.List;
import org.jboss.resteasy.reactive.RestResponse;

/**
 * What all HTML pages of the API share. A page is one file with its style sheet, so a saved copy reads and prints the same. It runs no script and
 * loads nothing, so text that somebody typed can never run.
 */
public final class HtmlPage {
    /** The media type of a page. */
    public static final String MEDIA_TYPE = "text/html;charset=UTF-8";

    /** What an operation produces that has its page beside JSON at one address: whoever accepts anything gets JSON, as programs do. */
    public static final String BESIDE_JSON = MEDIA_TYPE + ";qs=0.9";

    private HtmlPage() {}

    /** Returns the answer as a page, with headers for browsers and caches: show it, run no script, store nothing. */
    public static <T> RestResponse.ResponseBuilder<T> guard(RestResponse.ResponseBuilder<T> answer) {
        return guard(answer, "'none'", "no-referrer");
    }

    /**
     * The same for a page with a form, which is sent back to the address of the page. That address is told to this service alone: without it the browser
     * would call the form that of nobody, and it would be refused as another site's.
     */
    public static <T> RestResponse.ResponseBuilder<T> guardForm(RestResponse.ResponseBuilder<T> answer) {
        return guard(answer, "'self'", "same-origin");
    }

    private static <T> RestResponse.ResponseBuilder<T> guard(
            RestResponse.ResponseBuilder<T> answer, String forms, String referrer) {
        return answer.header(HttpHeaders.CONTENT_TYPE, MEDIA_TYPE)
                .header(
                        "Content-Security-Policy",
                        "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action " + forms
                                + "; frame-ancestors 'self'")
                .header("X-Content-Type-Options", "nosniff")
                .header("Referrer-Policy", referrer)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT);
    }

    /** Whether the caller prefers a page. Programs, which ask for anything or for JSON, get JSON. */
    static boolean isPreferred(HttpHeaders headers) {
        try {
            return isPreferred(headers.getAcceptableMediaTypes());
        } catch (IllegalArgumentException unreadable) {
            return false;
        }
    }

    /** Among equal preferences the first one counts. */
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
