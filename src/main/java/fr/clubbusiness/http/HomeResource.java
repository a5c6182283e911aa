package fr.clubbusiness.http;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;

/** Redirects the root address to Swagger UI. */
@Path("/")
@PermitAll
class HomeResource {

    @GET
    @Operation(hidden = true)
    public RestResponse<Void> home() {
        return RestResponse.seeOther(URI.create("/q/swagger-ui/"));
    }
}
