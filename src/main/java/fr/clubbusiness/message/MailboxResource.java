package fr.clubbusiness.message;

import fr.clubbusiness.page.Pages;
import fr.clubbusiness.problem.HtmlPage;
import fr.clubbusiness.problem.NotFound;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;

/** The messages that a club on a developer's machine would send. Elsewhere there is no such page. */
@Path("/mail")
@PermitAll
class MailboxResource {
    private final Delivery delivery;

    MailboxResource(Delivery delivery) {
        this.delivery = delivery;
    }

    /** Checked against the records they show when the application is built. All inserted text is escaped. */
    @CheckedTemplate(basePath = "message")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance mailbox(List<OutgoingMessage> messages);
    }

    /** 200; 404 where messages are really sent, or not at all. */
    @GET
    @Produces(HtmlPage.MEDIA_TYPE)
    @Operation(hidden = true)
    public RestResponse<String> page() {
        if (!delivery.isShown()) {
            throw new NotFound("Cette page", "This page");
        }
        return Pages.answer(Templates.mailbox(delivery.shown()), "messages");
    }
}
