package fr.clubbusiness.audit;

import static fr.clubbusiness.security.Role.Names.ADVISER;

import fr.clubbusiness.beneficiary.PrivateReading;
import fr.clubbusiness.http.Confidential;
import fr.clubbusiness.http.FrenchOnly;
import fr.clubbusiness.list.ListExport;
import fr.clubbusiness.list.ListTable;
import fr.clubbusiness.list.Page;
import fr.clubbusiness.list.SortedPageRequest;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.io.InputStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Who did what, for the agency: with a reason, which leaves a trace. */
@Path("/v1/audit")
@RolesAllowed(ADVISER)
@Confidential
@FrenchOnly
@Tag(
        name = "audit",
        description = "Qui a lu ou changé quoi, quand et pourquoi.",
        extensions = @Extension(name = "x-displayName", value = "Audit"))
class AuditResource {
    private final ReadAudit audit;
    private final ListExport exports;

    AuditResource(ReadAudit audit, ListExport exports) {
        this.audit = audit;
        this.exports = exports;
    }

    @GET
    @Transactional
    @Operation(
            operationId = "searchAudit",
            summary = "Chercher dans l'audit",
            description =
                    "Les actes gardés, le plus récent d'abord : d'une personne, d'un membre, d'un genre ou d'un temps ; sort : at. Dites pourquoi dans "
                            + "l'en-tête Purpose : la recherche laisse une trace par jour, dite à la personne qui le demande. Les lectures d'une structure sur ses propres "
                            + "personnes, faites chaque jour, ne sont pas notées.")
    @APIResponse(responseCode = "200", description = "Une page d'actes.")
    @APIResponse(responseCode = "403", description = "Dites pourquoi dans l'en-tête Purpose.")
    @APIResponse(responseCode = "404", description = "Cette personne n'est pas du club.")
    public Page<AuditView> search(
            @BeanParam AuditFilter filter,
            @BeanParam @Valid SortedPageRequest page,
            @HeaderParam(PrivateReading.HEADER) @Nullable String purpose) {
        return audit.search(filter).page(page);
    }

    @GET
    @Path("/export")
    @Produces({ListTable.CSV, ListTable.NDJSON})
    @Operation(
            operationId = "exportAudit",
            summary = "Exporter l'audit",
            description =
                    "Tous les actes avec les mêmes filtres, en un fichier : un tableau pour Excel (text/csv, par défaut) ou un objet JSON par ligne "
                            + "(application/x-ndjson), selon l'en-tête Accept. Dites pourquoi dans l'en-tête Purpose.")
    @APIResponse(
            responseCode = "200",
            description = "Le fichier, envoyé à mesure qu'il est lu.",
            content = {
                @Content(mediaType = ListTable.CSV, schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = ListTable.NDJSON, schema = @Schema(implementation = AuditView.class))
            })
    @APIResponse(responseCode = "403", description = "Dites pourquoi dans l'en-tête Purpose.")
    @APIResponse(responseCode = "404", description = "Cette personne n'est pas du club.")
    public InputStream export(
            @BeanParam AuditFilter filter, @HeaderParam(PrivateReading.HEADER) @Nullable String purpose) {
        var found = QuarkusTransaction.requiringNew().call(() -> audit.search(filter));
        return exports.stream(AuditTable.TABLE, found);
    }
}
