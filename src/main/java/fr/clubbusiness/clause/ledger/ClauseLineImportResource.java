package fr.clubbusiness.clause.ledger;

import static fr.clubbusiness.security.Role.Names.ADVISER;
import static fr.clubbusiness.security.Role.Names.COMPANY;
import static fr.clubbusiness.security.Role.Names.STRUCTURE;

import fr.clubbusiness.exchange.DryRunParameter;
import fr.clubbusiness.list.ListTable;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.io.InputStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The import of hours from a spreadsheet or a payroll program: the whole file, or nothing. */
@Path("/v1/clause-lines/import")
@Tag(name = "clauses")
@RolesAllowed({COMPANY, STRUCTURE, ADVISER})
class ClauseLineImportResource {
    private final ImportLines lines;

    ClauseLineImportResource(ImportLines lines) {
        this.lines = lines;
    }

    /** What an import did. */
    @Schema(name = "ClauseImportReport", description = "Ce qu'a fait l'import d'heures.")
    record Report(
            @Schema(description = "Si tout a été essayé sans rien garder.")
            boolean dryRun,

            @Schema(description = "Les lignes déclarées.", minimum = "1", maximum = "200")
            int declared) {}

    @POST
    @Consumes(ListTable.NDJSON)
    @Transactional
    @Operation(
            operationId = "importClauseHours",
            summary = "Importer les heures d'un mois",
            description =
                    "Une ligne par participation et par mois, 200 au plus : le JSON de la déclaration (application/x-ndjson). Tout est pris, ou rien. Le même fichier une "
                            + "seconde fois est refusé : ses heures sont déjà déclarées.")
    @APIResponse(responseCode = "200", description = "Combien de lignes sont déclarées.")
    @APIResponse(
            responseCode = "400",
            description =
                    "Des lignes ne vont pas : leur numéro et toutes leurs raisons, avec leur code, cent au plus, et le nombre des autres. Rien n'a changé.")
    @APIResponse(responseCode = "413", description = "Le fichier a plus de 256 Kio.")
    public Report importHours(
            @BeanParam @Valid DryRunParameter dryRun,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(mediaType = ListTable.NDJSON, schema = @Schema(type = SchemaType.STRING)))
                    InputStream body)
            throws IOException {
        var isDry = dryRun.isDry();
        var declared = lines.run(body);
        if (isDry) {
            QuarkusTransaction.setRollbackOnly();
        }
        return new Report(isDry, declared);
    }
}
