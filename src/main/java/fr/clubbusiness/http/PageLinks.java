package fr.clubbusiness.http;

import fr.clubbusiness.list.Page;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.UriInfo;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Adds links from every page to the next and the first, with the same filters, order, fields and limit. */
class PageLinks {
    private final PublicAddress address;

    PageLinks(PublicAddress address) {
        this.address = address;
    }

    /** Runs before the page is serialised to bytes. */
    @ServerResponseFilter(priority = Priorities.USER + 100)
    void add(ContainerResponseContext response, UriInfo uri) {
        if (!(response.getEntity() instanceof Page<?>(var items, var next))) {
            return;
        }
        if (next != null) {
            link(response, uri, "next", next);
        }
        if (uri.getQueryParameters().containsKey("cursor")) {
            link(response, uri, "first");
        }
    }

    private void link(ContainerResponseContext response, UriInfo uri, String relation, Object... cursor) {
        var page =
                uri.getRequestUriBuilder().replaceQueryParam("cursor", cursor).build();
        response.getHeaders().add("Link", "<%s>; rel=\"%s\"".formatted(address.of(page), relation));
    }
}
