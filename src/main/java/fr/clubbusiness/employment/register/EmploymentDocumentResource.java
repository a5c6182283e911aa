package fr.clubbusiness.employment.register;

import static fr.clubbusiness.security.Role.Names.ADVISER;
import static fr.clubbusiness.security.Role.Names.COMPANY;
import static fr.clubbusiness.security.Role.Names.STRUCTURE;

import fr.clubbusiness.beneficiary.PrivateReading;
import fr.clubbusiness.document.AttachDocument;
import fr.clubbusiness.document.DocumentForm;
import fr.clubbusiness.document.DocumentView;
import fr.clubbusiness.http.Confidential;
import fr.clubbusiness.shared.Reference;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The documents of a contract: the signed contract itself, its renewals. */
@Path("/v1/employments/{id}/documents")
@Tag(name = "employments")
@RolesAllowed({COMPANY, STRUCTURE, ADVISER})
@Confidential
class EmploymentDocumentResource {
    private final EmploymentDocuments documents;
    private final AttachDocument attach;

    EmploymentDocumentResource(EmploymentDocuments documents, AttachDocument attach) {
        this.documents = documents;
        this.attach = attach;
    }

    @POST
    @Consumes(DocumentForm.TYPE)
    @Operation(
            operationId = "attachEmploymentDocument",
            summary = "Joindre un document à un contrat",
            description =
                    "L'employeur, ou un conseiller qui dit pourquoi dans l'en-tête Purpose. " + DocumentForm.ALLOWED)
    @APIResponse(
            responseCode = "200",
            description = "Ce fichier était déjà joint.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = DocumentView.class)))
    @APIResponse(
            responseCode = "201",
            description = "Le document joint.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = DocumentView.class)))
    @APIResponse(
            responseCode = "403",
            description = "Ce contrat est suivi par l'employeur qui l'a signé, ou par un conseiller qui dit pourquoi.")
    @APIResponse(responseCode = "409", description = "La même demande est en cours.")
    @APIResponse(responseCode = "422", description = DocumentForm.REFUSALS)
    @APIResponse(responseCode = "503", description = "L'antivirus ne répond pas : rien n'est gardé.")
    public RestResponse<DocumentView> attach(
            Reference id,
            @HeaderParam(PrivateReading.HEADER) @Nullable String purpose,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = DocumentForm.TYPE,
                                            schema = @Schema(implementation = DocumentForm.class)))
                    InputStream body)
            throws IOException {
        return attach.attach(() -> documents.writable(id), body);
    }

    @GET
    @Transactional
    @Operation(
            operationId = "listEmploymentDocuments",
            summary = "Lister les documents d'un contrat",
            description =
                    "Du plus récent au plus ancien. L'employeur jusqu'à douze mois après la fin du contrat, la structure de la personne, et un conseiller qui dit "
                            + "pourquoi dans l'en-tête Purpose, sauf mise en relation en cours ouverte par un autre ; chaque lecture est gardée.")
    @APIResponse(responseCode = "200", description = "Les documents, sans leur contenu.")
    @APIResponse(
            responseCode = "403",
            description =
                    "Ces documents disent qui est la personne : ils ne sont pas pour ce côté du contrat, ou un conseiller dit pourquoi dans l'en-tête Purpose.")
    public DocumentView.All list(Reference id, @HeaderParam(PrivateReading.HEADER) @Nullable String purpose) {
        var contract = documents.readable(id);
        documents.recordSeen(contract.id());
        return attach.of(contract);
    }
}
