package fr.clubbusiness.http;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;

/** The address that people type leads to Swagger UI. */
@Path("/")
@PermitAll
class HomeResource {

    @GET
    @Operation(hidden = true)
    public RestResponse<Void> home() {
        return RestResponse.seeOther(URI.create("/q/swagger-ui/"));
    }
}
