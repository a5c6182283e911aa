package fr.clubbusiness.http.door;

import fr.clubbusiness.http.PublicAddress;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.Objects;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Writes {@code Location} with the public address. The framework completes it with the scheme and the host of the request. */
class PublicLocations {
    private final PublicAddress address;

    PublicLocations(PublicAddress address) {
        this.address = address;
    }

    @ServerResponseFilter(priority = Priorities.USER + 100)
    void complete(ContainerResponseContext response, UriInfo uri) {
        if (response.getHeaders().getFirst(HttpHeaders.LOCATION) instanceof URI location && isOwn(location, uri)) {
            response.getHeaders().putSingle(HttpHeaders.LOCATION, address.of(location));
        }
    }

    /** An address elsewhere, as of the sign-in, stays as it is. */
    private static boolean isOwn(URI location, UriInfo uri) {
        return !location.isAbsolute()
                || Objects.equals(location.getRawAuthority(), uri.getBaseUri().getRawAuthority());
    }
}
