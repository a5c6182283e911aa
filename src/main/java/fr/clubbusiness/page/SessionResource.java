package fr.clubbusiness.page;

import fr.clubbusiness.problem.HtmlPage;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/**
 * The addresses of a session, from signing in to signing out. The framework answers the first two before they are reached: it takes the code of the
 * identity provider and goes back to the page, or ends the session there too.
 */
@Path("/session")
class SessionResource {
    /** Where the identity provider sends the browser back. */
    static final String RETURN = "/session/return";

    /** Where a reader signs out. */
    static final String END = "/session/end";

    private static final URI HOME = URI.create("/");

    /** Checked when the application is built. */
    @CheckedTemplate(basePath = "session")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance ended();
    }

    /** 303 to the first page, for whoever opens this address by hand. */
    @GET
    @Path("/return")
    @Authenticated
    @Produces(HtmlPage.MEDIA_TYPE)
    @Operation(hidden = true)
    public RestResponse<String> signedIn() {
        return RestResponse.seeOther(HOME);
    }

    /** 302 to the identity provider, which ends its own session and comes back to {@link #ended}. */
    @GET
    @Path("/end")
    @Authenticated
    @Produces(HtmlPage.MEDIA_TYPE)
    @Operation(hidden = true)
    public RestResponse<String> end() {
        return RestResponse.seeOther(HOME);
    }

    /** 200: says that the session has ended. */
    @GET
    @Path("/ended")
    @PermitAll
    @Produces(HtmlPage.MEDIA_TYPE)
    @Operation(hidden = true)
    public RestResponse<String> ended() {
        return HtmlPage.guard(ResponseBuilder.ok(Templates.ended().render())).build();
    }
}
