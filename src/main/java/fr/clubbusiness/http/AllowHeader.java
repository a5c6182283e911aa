package fr.clubbusiness.http;

import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Sets {@code Allow} to the methods of an address, for OPTIONS and for a method that it does not have. */
class AllowHeader {
    private static final int METHOD_NOT_ALLOWED = 405;

    private final OperationAddresses addresses;

    AllowHeader(OperationAddresses addresses) {
        this.addresses = addresses;
    }

    @ServerRequestFilter(preMatching = true)
    Optional<RestResponse<Void>> options(ContainerRequestContext request) {
        return Optional.of(request)
                .filter(asked -> asked.getMethod().equals("OPTIONS"))
                .map(asked -> allow(asked.getUriInfo()))
                .map(allow -> RestResponse.ResponseBuilder.<Void>noContent()
                        .header(HttpHeaders.ALLOW, allow)
                        .build());
    }

    @ServerResponseFilter
    void refused(ContainerResponseContext response, UriInfo uri) {
        if (response.getStatus() == METHOD_NOT_ALLOWED) {
            response.getHeaders().putSingle(HttpHeaders.ALLOW, allow(uri));
        }
    }

    /** Of the path as it was written: a slash that is encoded divides nothing. */
    private String allow(UriInfo uri) {
        var methods = addresses.methods(uri.getRequestUri().getRawPath());
        if (methods.isEmpty()) {
            throw new NotFoundException();
        }
        return String.join(", ", methods);
    }
}
