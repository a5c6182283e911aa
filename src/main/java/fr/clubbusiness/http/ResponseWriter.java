package fr.clubbusiness.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.clubbusiness.problem.Problems;
import io.vertx.core.http.HttpServerResponse;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.lang.annotation.Annotation;
import java.util.List;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.jspecify.annotations.Nullable;

/**
 * Writes answers: cut to the selected fields, tagged and, when worthwhile, compressed. Writes no body when the reader already has it. Caches in
 * between learn that the answer is private and must be revalidated each time.
 */
class ResponseWriter {
    private static final Annotation[] NONE = {};
    private static final int OK = 200;
    private static final int NOT_MODIFIED = 304;
    private static final int CREATED = 201;
    private static final int FIRST_REFUSAL = 400;

    private final Endpoints endpoints;
    private final Problems problems;
    private final ObjectMapper json;
    private final UriInfo uri;
    private final HttpServerResponse connection;

    ResponseWriter(
            Endpoints endpoints, Problems problems, ObjectMapper json, UriInfo uri, HttpServerResponse connection) {
        this.endpoints = endpoints;
        this.problems = problems;
        this.json = json;
        this.uri = uri;
        this.connection = connection;
    }

    @ServerResponseFilter
    void finish(ContainerRequestContext request, ContainerResponseContext response, ResourceInfo resource) {
        var endpoint = endpoint(resource);
        var headers = response.getHeaders();
        headers.putSingle(HttpHeaders.VARY, "Accept, Accept-Language, Accept-Encoding");
        if (!headers.containsKey(HttpHeaders.CACHE_CONTROL)) {
            headers.putSingle(HttpHeaders.CACHE_CONTROL, caching(request, response, endpoint));
        }
        if (response.getEntity() instanceof Record view && response.getStatus() < FIRST_REFUSAL) {
            headers.computeIfAbsent(
                    HttpHeaders.CONTENT_LANGUAGE,
                    _ -> List.of(
                            endpoint != null && endpoint.inFrench()
                                    ? "fr"
                                    : problems.language().getLanguage()));
            represent(view, request, response);
        }
    }

    private void represent(Record view, ContainerRequestContext request, ContainerResponseContext response) {
        var version = response.getHeaderString(HttpHeaders.ETAG);
        if ((!isRead(request) && version == null) || response.getStatus() > CREATED) {
            return;
        }
        var body = written(view);
        var gzip = Gzip.isWorthIt(body) && Gzip.isAccepted(request.getHeaderString(HttpHeaders.ACCEPT_ENCODING));
        var tag = EntityTag.of(version, body, gzip ? Gzip.SUFFIX : "");
        var headers = response.getHeaders();
        headers.putSingle(HttpHeaders.ETAG, tag);
        if (isRead(request)
                && response.getStatus() == OK
                && Etags.isAmong(request.getHeaderString(HttpHeaders.IF_NONE_MATCH), tag)) {
            response.setStatus(NOT_MODIFIED);
            response.setEntity(null);
            return;
        }
        if (gzip) {
            // The server sets this on what it does not compress itself; with both headers the body would seem
            // encoded in that way.
            connection.headers().remove(HttpHeaders.CONTENT_ENCODING);
            headers.putSingle(HttpHeaders.CONTENT_ENCODING, Gzip.CODING);
        }
        var sent = gzip ? Gzip.of(body) : body;
        response.setEntity(sent, NONE, MediaType.APPLICATION_JSON_TYPE.withCharset("UTF-8"));
        if (request.getMethod().equals("HEAD")) {
            connection.putHeader(HttpHeaders.CONTENT_LENGTH, String.valueOf(sent.length));
        }
    }

    private byte[] written(Record view) {
        var fields = SparseFields.asked(uri);
        try {
            return json.writeValueAsBytes(
                    fields.isEmpty() ? view : SparseFields.cut(json.valueToTree(view), view, fields));
        } catch (JsonProcessingException bug) {
            throw new IllegalStateException("our own records are always written", bug);
        }
    }

    /** No cache stores refusals or personal data. Only the reader's own cache stores the rest, and revalidates it. */
    private static String caching(
            ContainerRequestContext request, ContainerResponseContext response, @Nullable Endpoint endpoint) {
        var kept =
                isRead(request) && response.getStatus() < FIRST_REFUSAL && endpoint != null && !endpoint.confidential();
        return kept ? "private, no-cache" : "no-store";
    }

    private static boolean isRead(ContainerRequestContext request) {
        return request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
    }

    /** Null when the address has no operation. */
    private @Nullable Endpoint endpoint(@Nullable ResourceInfo resource) {
        var method = resource == null ? null : resource.getResourceMethod();
        return method == null ? null : endpoints.of(method);
    }
}
