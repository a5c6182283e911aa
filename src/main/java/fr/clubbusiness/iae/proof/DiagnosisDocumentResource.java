package fr.clubbusiness.iae.proof;

import static fr.clubbusiness.security.Role.Names.STRUCTURE;

import fr.clubbusiness.document.AttachDocument;
import fr.clubbusiness.document.DocumentForm;
import fr.clubbusiness.document.DocumentView;
import fr.clubbusiness.http.Confidential;
import fr.clubbusiness.shared.Reference;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** The proofs of a diagnosis: an attestation, a decision, a card. */
@Path("/v1/beneficiaries/{id}/diagnoses/{diagnosisId}/documents")
@Tag(name = "iae")
@RolesAllowed(STRUCTURE)
@Confidential
class DiagnosisDocumentResource {
    private final DiagnosisDocuments documents;
    private final AttachDocument attach;

    DiagnosisDocumentResource(DiagnosisDocuments documents, AttachDocument attach) {
        this.documents = documents;
        this.attach = attach;
    }

    @POST
    @Consumes(DocumentForm.TYPE)
    @Operation(
            operationId = "attachDiagnosisDocument",
            summary = "Joindre un justificatif à un diagnostic",
            description = "La structure de la personne seulement. " + DocumentForm.ALLOWED)
    @APIResponse(
            responseCode = "200",
            description = "Ce fichier était déjà joint.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = DocumentView.class)))
    @APIResponse(
            responseCode = "201",
            description = "Le justificatif joint.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = DocumentView.class)))
    @APIResponse(
            responseCode = "409",
            description = "La personne est sortie de l'accompagnement, ou la même demande est en cours.")
    @APIResponse(responseCode = "422", description = DocumentForm.REFUSALS)
    @APIResponse(responseCode = "503", description = "L'antivirus ne répond pas : rien n'est gardé.")
    public RestResponse<DocumentView> attach(
            Reference id,
            @RestPath @Parameter(description = "Le diagnostic, par son id.") UUID diagnosisId,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = DocumentForm.TYPE,
                                            schema = @Schema(implementation = DocumentForm.class)))
                    InputStream body)
            throws IOException {
        return attach.attach(() -> documents.writable(id, diagnosisId), body);
    }

    @GET
    @Transactional
    @Operation(
            operationId = "listDiagnosisDocuments",
            summary = "Lister les justificatifs d'un diagnostic",
            description =
                    "Du plus récent au plus ancien, pour la structure de la personne seulement : ils disent les critères.")
    @APIResponse(responseCode = "200", description = "Les justificatifs, sans leur contenu.")
    public DocumentView.All list(
            Reference id, @RestPath @Parameter(description = "Le diagnostic, par son id.") UUID diagnosisId) {
        return attach.of(documents.readable(id, diagnosisId));
    }
}
