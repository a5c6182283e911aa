package fr.clubbusiness.http;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;

/** An operation that goes away, for the test of what is said of one: the club has none. */
@Path("/test/{name}/retiring")
@PermitAll
class RetiringOperation {
    record View(String name) {}

    @GET
    @Deprecated
    @Retiring(since = "2027-01-01", until = "2027-07-01", successor = "/v2/anything")
    @Operation(hidden = true)
    public View read(@RestPath String name) {
        return new View(name);
    }
}
