package fr.clubbusiness.document;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.net.URLEncoder;
import java.text.Normalizer;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jboss.resteasy.reactive.RestResponse.Status;

/**
 * How a document leaves: as a file to be kept and never as a page of the club. A browser neither guesses another type for it nor runs anything in it, and no cache
 * keeps it.
 */
final class DocumentHeaders {
    private static final int TAG_DIGITS = 32;

    private DocumentHeaders() {}

    /** The document with its bytes, as bytes of any kind: the name and the view tell which, and no browser shows them by itself. */
    static RestResponse<InputStream> with(Document document, InputStream bytes) {
        return headers(ResponseBuilder.create(Status.OK, bytes), document)
                .type(MediaType.APPLICATION_OCTET_STREAM_TYPE)
                .header(HttpHeaders.CONTENT_LENGTH, document.size())
                .build();
    }

    /** What the reader has is what there is. */
    static RestResponse<InputStream> unchanged(Document document) {
        return headers(ResponseBuilder.create(Status.NOT_MODIFIED), document).build();
    }

    private static ResponseBuilder<InputStream> headers(ResponseBuilder<InputStream> answer, Document document) {
        return answer.header(HttpHeaders.ETAG, tag(document))
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition(document.fileName()))
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "sandbox; default-src 'none'")
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store");
    }

    /** A strong tag: the bytes never change. */
    static String tag(Document document) {
        return "\"" + document.sha256().substring(0, TAG_DIGITS) + "\"";
    }

    /** The name in both forms of RFC 6266: without accents for old programs, and whole. */
    static String disposition(String name) {
        var plain = Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replaceAll("[^ -~]", "_")
                .replaceAll("[\"\\\\%;]", "_");
        // RFC 5987 takes what an address takes, but for the blank, which URLEncoder writes as a plus sign, and the
        // star.
        var whole = URLEncoder.encode(name, UTF_8).replace("+", "%20").replace("*", "%2A");
        return "attachment; filename=\"%s\"; filename*=UTF-8''%s".formatted(plain, whole);
    }
}
