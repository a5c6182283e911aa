package fr.clubbusiness.accompaniment;

import static fr.clubbusiness.security.Role.Names.ADVISER;
import static fr.clubbusiness.security.Role.Names.STRUCTURE;

import fr.clubbusiness.http.Confidential;
import fr.clubbusiness.list.ListExport;
import fr.clubbusiness.list.ListTable;
import fr.clubbusiness.list.Page;
import fr.clubbusiness.list.PageRequest;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.io.InputStream;
import java.util.UUID;
import java.util.function.Consumer;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** Offers to take over a person: lists, and the steps of both structures. A repeated step changes nothing. */
@Path("/v1/transfers")
@RolesAllowed({STRUCTURE, ADVISER})
@Confidential
@Tag(
        name = "accompaniment",
        description = "Qui accompagne une personne : transferts d'une structure à une autre.",
        extensions = @Extension(name = "x-displayName", value = "Accompagnement"))
class TransferResource {
    private static final String WHICH = "Le transfert, par son id.";

    private final TransferViews views;
    private final EndTransfer ends;
    private final ListExport exports;

    TransferResource(TransferViews views, EndTransfer ends, ListExport exports) {
        this.views = views;
        this.ends = ends;
        this.exports = exports;
    }

    @GET
    @Transactional
    @Operation(
            operationId = "listTransfers",
            summary = "Lister les transferts",
            description =
                    "Ceux que votre structure propose ou qu'on lui propose, les plus récents d'abord ; un conseiller lit ceux du club.")
    @APIResponse(responseCode = "200", description = "Une page de transferts.")
    public Page<TransferView> list(@BeanParam @Valid PageRequest page) {
        return views.all().page(page);
    }

    @GET
    @Path("/export")
    @Produces({ListTable.CSV, ListTable.NDJSON})
    @Operation(
            operationId = "exportTransfers",
            summary = "Exporter les transferts",
            description =
                    "La même liste en un fichier : un tableau pour Excel (text/csv, par défaut) ou un objet JSON par ligne (application/x-ndjson), selon l'en-tête Accept.")
    @APIResponse(
            responseCode = "200",
            description = "Le fichier.",
            content = {
                @Content(mediaType = ListTable.CSV, schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = ListTable.NDJSON, schema = @Schema(implementation = TransferView.class))
            })
    public InputStream export() {
        return exports.stream(TransferTable.TABLE, views.all());
    }

    @GET
    @Path("/{transferId}")
    @Transactional
    @Operation(
            operationId = "getTransfer",
            summary = "Lire un transfert",
            description = "L'offre, sa réponse, et de quoi décider tant qu'elle attend.")
    @APIResponse(responseCode = "200", description = "Le transfert.")
    public TransferView read(@RestPath @Parameter(description = WHICH) UUID transferId) {
        return views.get(transferId);
    }

    @POST
    @Path("/{transferId}/accept")
    @Transactional
    @RolesAllowed(STRUCTURE)
    @Operation(
            operationId = "acceptTransfer",
            summary = "Accepter d'accompagner la personne",
            description =
                    "Votre structure accompagne la personne dès maintenant : ses contrats et ce qui est à faire la suivent, les propositions que l'employeur n'a pas "
                            + "vues prennent fin, et elle redonne son accord avant d'être proposée.")
    @APIResponse(responseCode = "200", description = "Le transfert, accepté.")
    @APIResponse(responseCode = "403", description = "Seule la structure sollicitée accepte.")
    @APIResponse(responseCode = "409", description = "Le transfert n'attend plus de réponse.")
    @APIResponse(
            responseCode = "422",
            description =
                    "Toutes les raisons : la personne est présentée à un employeur (STILL_IN_LIVE_INTRODUCTION), ou votre structure n'accompagne plus de personnes.")
    public TransferView accept(@RestPath @Parameter(description = WHICH) UUID transferId) {
        return moved(transferId, ends::accept);
    }

    @POST
    @Path("/{transferId}/decline")
    @Transactional
    @RolesAllowed(STRUCTURE)
    @Operation(
            operationId = "declineTransfer",
            summary = "Décliner un transfert",
            description = "La personne reste à sa structure. Vous n'en lisez plus rien.")
    @APIResponse(responseCode = "200", description = "Le transfert, décliné.")
    @APIResponse(responseCode = "403", description = "Seule la structure sollicitée décline.")
    @APIResponse(responseCode = "409", description = "Le transfert n'attend plus de réponse.")
    public TransferView decline(@RestPath @Parameter(description = WHICH) UUID transferId) {
        return moved(transferId, ends::decline);
    }

    @POST
    @Path("/{transferId}/withdraw")
    @Transactional
    @Operation(
            operationId = "withdrawTransfer",
            summary = "Retirer un transfert",
            description = "La structure qui l'a proposé, ou un conseiller, le retire avant sa réponse.")
    @APIResponse(responseCode = "200", description = "Le transfert, retiré.")
    @APIResponse(responseCode = "403", description = "La structure sollicitée le décline.")
    @APIResponse(responseCode = "409", description = "Le transfert n'attend plus de réponse.")
    public TransferView withdraw(@RestPath @Parameter(description = WHICH) UUID transferId) {
        return moved(transferId, ends::withdraw);
    }

    private TransferView moved(UUID id, Consumer<Transfer> step) {
        views.get(id); // whoever does not see it is told that it is not there
        Transfer transfer = Transfer.findById(id);
        step.accept(transfer);
        Transfer.flush();
        Transfer.getEntityManager().clear();
        return views.get(id);
    }
}
