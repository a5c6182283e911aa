package fr.clubbusiness.employment.exits;

import static fr.clubbusiness.security.Role.Names.ADVISER;
import static fr.clubbusiness.security.Role.Names.AGENCY_ADMIN;
import static fr.clubbusiness.security.Role.Names.STRUCTURE;

import fr.clubbusiness.http.FrenchOnly;
import fr.clubbusiness.list.ListExport;
import fr.clubbusiness.list.ListTable;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.io.InputStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** The exits that are published, quarter by quarter. */
@Path("/v1/exits")
@RolesAllowed({STRUCTURE, ADVISER, AGENCY_ADMIN})
@Tag(
        name = "exits",
        description = "Ce que deviennent les personnes après un contrat d'insertion, trimestre par trimestre.",
        extensions = @Extension(name = "x-displayName", value = "Sorties"))
@FrenchOnly
class ExitResource {
    private final ReadExits exits;
    private final ListExport exports;

    ExitResource(ReadExits exits, ListExport exports) {
        this.exits = exits;
        this.exports = exports;
    }

    /** 200, also when nothing is published yet. */
    @GET
    @Transactional
    @Operation(
            operationId = "listExitQuarters",
            summary = "Lister les trimestres publiés",
            description =
                    "Un trimestre est compté une fois, trente jours après sa fin, puis figé. Une sortie dite plus tard compte dans le premier trimestre qui n'est pas "
                            + "encore figé.")
    @APIResponse(responseCode = "200", description = "Les trimestres, du plus récent au plus ancien.")
    public ExitTableView.All list() {
        return new ExitTableView.All(
                exits.published().stream().map(ExitTableView.Published::of).toList());
    }

    /** 200; 404 for a quarter before the first exit; 422 for one that is not published yet. */
    @GET
    @Path("/{quarter}")
    @Transactional
    @Operation(
            operationId = "getExits",
            summary = "Voir les sorties d'un trimestre",
            description =
                    "Les contrats d'insertion après lesquels une personne a quitté la structure dans le trimestre, par ce qu'elle fait depuis : emploi durable, "
                            + "de transition, sortie positive, autre. Une sortie dont personne n'a dit la suite compte comme « autre ». Un "
                            + "trimestre figé ne change plus : une sortie dite plus tard compte dans le premier trimestre qui ne l'est pas encore, et « recordedLate » dit "
                            + "combien de ces sorties sont là. Un contrat dont personne n'a dit qu'il a commencé n'est compté qu'une fois son début confirmé. Moins de cinq personnes : le nombre "
                            + "est caché, et d'autres avec lui, pour qu'aucun ne se devine. L'agence lit chaque structure ; une structure lit les genres, où ce "
                            + "qui désignerait une autre structure est caché aussi, et sa propre ligne, entière.")
    @APIResponse(responseCode = "200", description = "Les sorties du trimestre.")
    @APIResponse(responseCode = "404", description = "Le club n'a rien publié de ce trimestre.")
    @APIResponse(responseCode = "422", description = "Le trimestre n'est pas encore publié.")
    public ExitTableView get(@RestPath @Parameter(description = "Le trimestre.") Quarter quarter) {
        return exits.of(quarter);
    }

    /** The same as a file. */
    @GET
    @Path("/{quarter}/export")
    @Transactional
    @Produces({ListTable.CSV, ListTable.NDJSON})
    @Operation(
            operationId = "exportExits",
            summary = "Exporter les sorties d'un trimestre",
            description =
                    "Les mêmes lignes, en CSV pour Excel ou en NDJSON : une ligne sans genre est la somme de tous, une ligne sans structure celle de son genre. "
                            + "Une case vide est un nombre caché.")
    @APIResponse(
            responseCode = "200",
            description = "Le fichier.",
            content = {
                @Content(mediaType = ListTable.CSV, schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = ListTable.NDJSON, schema = @Schema(implementation = ExitRow.class))
            })
    @APIResponse(responseCode = "404", description = "Le club n'a rien publié de ce trimestre.")
    @APIResponse(responseCode = "422", description = "Le trimestre n'est pas encore publié.")
    public InputStream export(@RestPath @Parameter(description = "Le trimestre.") Quarter quarter) {
        return exports.whole(ExitRow.TABLE, ExitRow.of(exits.of(quarter)));
    }
}
