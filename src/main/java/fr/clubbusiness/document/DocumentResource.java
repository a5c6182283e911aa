package fr.clubbusiness.document;

import static fr.clubbusiness.security.Role.Names.ADVISER;
import static fr.clubbusiness.security.Role.Names.COMPANY;
import static fr.clubbusiness.security.Role.Names.STRUCTURE;

import fr.clubbusiness.http.Confidential;
import fr.clubbusiness.http.Etags;
import fr.clubbusiness.problem.NotFound;
import fr.clubbusiness.security.CurrentCaller;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** One document, whatever it is attached to. Its row policies decide who reads and removes it. */
@Path("/v1/documents/{id}")
@Confidential
@RolesAllowed({COMPANY, STRUCTURE, ADVISER})
@Tag(
        name = "documents",
        description = "Les pièces jointes à un contrat ou à un diagnostic. On les joint là où elles servent de preuve.",
        extensions = @Extension(name = "x-displayName", value = "Documents"))
class DocumentResource {
    private static final String PURPOSE = "Purpose";

    private final CurrentCaller current;
    private final DocumentUses uses;
    private final DocumentContents contents;
    private final DocumentHistory history;

    DocumentResource(CurrentCaller current, DocumentUses uses, DocumentContents contents, DocumentHistory history) {
        this.current = current;
        this.uses = uses;
        this.contents = contents;
        this.history = history;
    }

    @GET
    @Transactional
    @Operation(
            operationId = "getDocument",
            summary = "Lire la fiche d'un document",
            description =
                    "Son nom, son type, sa taille, et à quoi il est joint. Un conseiller dit pourquoi dans l'en-tête Purpose ; sa lecture est gardée.")
    @APIResponse(responseCode = "200", description = "Le document, sans son contenu.")
    public DocumentView read(
            @RestPath @Parameter(description = "Le document, par son id.") UUID id,
            @HeaderParam(PURPOSE) @Nullable String purpose) {
        var document = readable(id);
        uses.of(document.subject()).recordSeen(document.subject().id());
        return DocumentView.of(document);
    }

    @GET
    @Path("/content")
    @Produces(MediaType.APPLICATION_OCTET_STREAM)
    @Operation(
            operationId = "getDocumentContent",
            summary = "Télécharger un document",
            description =
                    "Le fichier tel qu'il a été joint, sous son nom. Ouvrez-le comme tout fichier reçu de quelqu'un d'autre. Un conseiller dit pourquoi dans "
                            + "l'en-tête Purpose ; le téléchargement est gardé avec la personne, et dit à celle qui le demande.")
    @APIResponse(
            responseCode = "200",
            description = "Le fichier, octet pour octet ; sa fiche dit son type.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_OCTET_STREAM,
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public RestResponse<InputStream> content(
            @RestPath @Parameter(description = "Le document, par son id.") UUID id,
            @HeaderParam(PURPOSE) @Nullable String purpose,
            @Parameter(hidden = true) @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String ifNoneMatch) {
        var document = QuarkusTransaction.requiringNew().call(() -> {
            var found = readable(id);
            if (!isAtHand(ifNoneMatch, found)) {
                uses.of(found.subject()).recordTaken(found.subject().id());
            }
            return found;
        });
        return isAtHand(ifNoneMatch, document)
                ? DocumentHeaders.unchanged(document)
                : DocumentHeaders.with(document, contents.read(document));
    }

    @DELETE
    @Transactional
    @Operation(
            operationId = "removeDocument",
            summary = "Retirer un document",
            description =
                    "Le document et son contenu sont effacés ; l'historique garde qu'il a été retiré. Pour corriger, retirez-le puis joignez le bon.")
    @APIResponse(responseCode = "204", description = "Le document est effacé.")
    @APIResponse(responseCode = "409", description = "La personne est sortie de l'accompagnement.")
    public void remove(
            @RestPath @Parameter(description = "Le document, par son id.") UUID id,
            @HeaderParam(PURPOSE) @Nullable String purpose) {
        var document = readable(id);
        var subject = document.subject();
        uses.of(subject).requireWritable(subject.id());
        document.delete();
        history.record(subject, "DOCUMENT_REMOVED");
    }

    /** Whether the caller names the content, which leaves no trace. A star names none: it would tell whoever never read it that it may still be read. */
    private static boolean isAtHand(@Nullable String ifNoneMatch, Document document) {
        return ifNoneMatch != null
                && !ifNoneMatch.strip().equals("*")
                && Etags.isAmong(ifNoneMatch, DocumentHeaders.tag(document));
    }

    private Document readable(UUID id) {
        return Document.find(current.get().club(), id).orElseThrow(() -> new NotFound("Ce document", "This document"));
    }
}
