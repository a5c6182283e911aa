package fr.clubbusiness.shared;

import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.UriInfo;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Adds {@code Link: <…>; rel="next"} to every page that has a next one. */
class PageLinks {

    @ServerResponseFilter
    void addNext(ContainerResponseContext response, UriInfo uri) {
        if (response.getEntity() instanceof Page<?>(var items, var next) && next != null) {
            var link =
                    uri.getRequestUriBuilder().replaceQueryParam("cursor", next).build();
            response.getHeaders().add("Link", "<%s>; rel=\"next\"".formatted(link));
        }
    }
}
