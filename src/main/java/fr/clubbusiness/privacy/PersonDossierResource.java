package fr.clubbusiness.privacy;

import static fr.clubbusiness.security.Role.Names.ADVISER;
import static fr.clubbusiness.security.Role.Names.STRUCTURE;

import fr.clubbusiness.beneficiary.PrivateReading;
import fr.clubbusiness.http.Confidential;
import fr.clubbusiness.page.Pages;
import fr.clubbusiness.problem.HtmlPage;
import fr.clubbusiness.shared.Reference;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
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

/** What is held on a person who asked for it, and why they were proposed or not: for a program, and as pages to print and hand over. */
@Path("/v1/rights-requests/{id}")
@Confidential
@RolesAllowed({STRUCTURE, ADVISER})
@Tag(name = "rights")
class PersonDossierResource {

    /** Checked against the records they show when the application is built. All inserted text is escaped. */
    @CheckedTemplate(basePath = "privacy")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance dossier(PersonDossier dossier);

        static native TemplateInstance explanation(ProposalExplanation explanation);
    }

    private final ReadDossier reading;
    private final ExplainProposals explaining;
    private final Clock clock;

    PersonDossierResource(ReadDossier reading, ExplainProposals explaining, Clock clock) {
        this.reading = reading;
        this.explaining = explaining;
        this.clock = clock;
    }

    @GET
    @Path("/export")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "readPersonDossier",
            summary = "Lire tout ce que le club sait de la personne",
            description =
                    "Pour une demande d'accès ou de portabilité, reçue ou satisfaite depuis moins de 30 jours : tout ce qui est gardé, qui l'a lu et pourquoi ; une page à "
                            + "imprimer et à remettre dans un navigateur. Chaque lecture est gardée.")
    @APIResponse(
            responseCode = "200",
            description = "Le dossier.",
            content = {
                @Content(mediaType = "application/json", schema = @Schema(implementation = PersonDossier.class)),
                @Content(
                        mediaType = "text/html",
                        schema =
                                @Schema(
                                        type = SchemaType.STRING,
                                        maxLength = 2_000_000,
                                        pattern = "^<!DOCTYPE html>[\\s\\S]*$"))
            })
    @APIResponse(responseCode = "403", description = "Un conseiller dit pourquoi dans l'en-tête Purpose.")
    @APIResponse(
            responseCode = "409",
            description = "La demande porte sur un autre droit, ou est close depuis trop longtemps.")
    public PersonDossier read(Reference id, @HeaderParam(PrivateReading.HEADER) @Nullable String purpose) {
        return reading.of(id);
    }

    /** The same for browsers. It is documented with the JSON answer. */
    @GET
    @Path("/export")
    @Produces(HtmlPage.BESIDE_JSON)
    @Operation(hidden = true)
    public RestResponse<String> showDossier(Reference id) {
        return Pages.answer(Templates.dossier(reading.of(id).inWords(clock.getZone())), "mes-donnees");
    }

    @GET
    @Path("/explanation")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "readProposalExplanation",
            summary = "Expliquer à la personne pourquoi elle a été proposée ou non",
            description =
                    "Pour une demande d'explication, reçue ou satisfaite depuis moins de 30 jours : les besoins où elle a été proposée et ceux des trois derniers mois dans ses métiers, et "
                            + "pourquoi elle leur a été proposée ou non, par les règles mêmes du rapprochement ; une page à imprimer dans un navigateur. Chaque lecture est gardée.")
    @APIResponse(
            responseCode = "200",
            description = "L'explication.",
            content = {
                @Content(mediaType = "application/json", schema = @Schema(implementation = ProposalExplanation.class)),
                @Content(
                        mediaType = "text/html",
                        schema =
                                @Schema(
                                        type = SchemaType.STRING,
                                        maxLength = 2_000_000,
                                        pattern = "^<!DOCTYPE html>[\\s\\S]*$"))
            })
    @APIResponse(responseCode = "403", description = "Un conseiller dit pourquoi dans l'en-tête Purpose.")
    @APIResponse(
            responseCode = "409",
            description = "La demande porte sur un autre droit, ou est close depuis trop longtemps.")
    public ProposalExplanation explain(Reference id, @HeaderParam(PrivateReading.HEADER) @Nullable String purpose) {
        return explaining.of(id);
    }

    /** The same for browsers. It is documented with the JSON answer. */
    @GET
    @Path("/explanation")
    @Produces(HtmlPage.BESIDE_JSON)
    @Operation(hidden = true)
    public RestResponse<String> showExplanation(Reference id) {
        return Pages.answer(Templates.explanation(explaining.of(id)), "pourquoi");
    }
}
