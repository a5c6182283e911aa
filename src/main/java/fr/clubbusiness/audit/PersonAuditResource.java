package fr.clubbusiness.audit;

import static fr.clubbusiness.security.Role.Names.ADVISER;
import static fr.clubbusiness.security.Role.Names.STRUCTURE;

import fr.clubbusiness.beneficiary.PrivateReading;
import fr.clubbusiness.http.Confidential;
import fr.clubbusiness.http.FrenchOnly;
import fr.clubbusiness.page.Pages;
import fr.clubbusiness.problem.HtmlPage;
import fr.clubbusiness.shared.Reference;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Who read or changed a person's data, to be told to the person on request. */
@Path("/v1/beneficiaries/{id}/audit")
@RolesAllowed({STRUCTURE, ADVISER})
@Confidential
@FrenchOnly
@Tag(name = "audit")
class PersonAuditResource {
    private final ReadAudit audit;
    private final Clock clock;

    PersonAuditResource(ReadAudit audit, Clock clock) {
        this.audit = audit;
        this.clock = clock;
    }

    /** Checked against the record it shows when the application is built. All inserted text is escaped. */
    @CheckedTemplate(basePath = "audit")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance person(PersonAudit audit);
    }

    @GET
    @Transactional
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "readPersonAudit",
            summary = "Lire qui a consulté les données d'une personne",
            description =
                    "À remettre à la personne qui le demande : qui a lu, copié ou changé ses données, quand et pourquoi, ses 2 000 derniers actes. La structure qui "
                            + "l'accompagne la lit telle quelle, un conseiller dit pourquoi dans l'en-tête Purpose. En text/html : une page à lire ou à imprimer.")
    @APIResponse(
            responseCode = "200",
            description = "Les lectures et les changements, en mots simples.",
            content = {
                @Content(mediaType = "application/json", schema = @Schema(implementation = PersonAudit.class)),
                @Content(
                        mediaType = "text/html",
                        schema =
                                @Schema(
                                        type = SchemaType.STRING,
                                        maxLength = 2_000_000,
                                        pattern = "^<!DOCTYPE html>[\\s\\S]*$"))
            })
    @APIResponse(responseCode = "403", description = "Un conseiller dit pourquoi dans l'en-tête Purpose.")
    public PersonAudit read(Reference id, @HeaderParam(PrivateReading.HEADER) @Nullable String purpose) {
        return answer(id);
    }

    /** The same as an HTML page, for {@code Accept: text/html}; documented at {@link #read}. */
    @GET
    @Transactional
    @Produces(HtmlPage.BESIDE_JSON)
    @Operation(hidden = true)
    public RestResponse<String> showPage(Reference id) {
        return Pages.answer(Templates.person(answer(id)), "qui-a-lu-mes-donnees");
    }

    private PersonAudit answer(Reference id) {
        return PersonAudit.of(audit.about(id), clock);
    }
}
