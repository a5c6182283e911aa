package fr.clubbusiness.http;

import jakarta.ws.rs.core.HttpHeaders;
import java.net.URI;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Builds answers that carry more than a body. */
public final class CreatedAnswers {
    private CreatedAnswers() {}

    /** 200 with the version as {@code ETag}. */
    public static <T> RestResponse<T> versioned(T view, int version) {
        return RestResponse.ResponseBuilder.ok(view)
                .header(HttpHeaders.ETAG, Etags.of(version))
                .build();
    }

    /** 201 with {@code Location} and the created view. If the resource can be replaced, its version is the {@code ETag}. */
    public static <T> RestResponse<T> created(String path, T view, @Nullable Integer version) {
        return RestResponse.ResponseBuilder.<T>created(URI.create(path))
                .entity(view)
                .header(HttpHeaders.ETAG, version == null ? null : Etags.of(version))
                .build();
    }
}
