package fr.clubbusiness.directory.register;

import static fr.clubbusiness.security.Role.Names.ADVISER;
import static fr.clubbusiness.security.Role.Names.STRUCTURE;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.clubbusiness.directory.Organisation;
import fr.clubbusiness.directory.Prescriber;
import fr.clubbusiness.directory.StructureCapacity;
import fr.clubbusiness.directory.StructureKind;
import fr.clubbusiness.http.Confidential;
import fr.clubbusiness.list.CellReaders;
import fr.clubbusiness.list.ListSearch;
import fr.clubbusiness.list.ListTable;
import fr.clubbusiness.list.Page;
import fr.clubbusiness.list.SelectedFields;
import fr.clubbusiness.list.SortedPageRequest;
import fr.clubbusiness.list.TableColumn;
import fr.clubbusiness.security.Access;
import fr.clubbusiness.security.Caller;
import fr.clubbusiness.shared.CommuneCode;
import fr.clubbusiness.shared.ContactPhone;
import fr.clubbusiness.shared.Reference;
import fr.clubbusiness.shared.Siret;
import fr.clubbusiness.vocabulary.AnswerHabit;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The insertion structures of the club. Advisers register them; each structure reads itself and keeps its contacts up to date. */
@Path("/v1/structures")
@Tag(name = "organisations")
@RolesAllowed({ADVISER, STRUCTURE})
@Confidential
class StructureResource {
    /** A structure as its staff and advisers see it. */
    @Schema(name = "Structure")
    record View(
            UUID id,
            String reference,
            Siret siret,
            String name,
            StructureKind kind,
            @Nullable CommuneCode communeCode,
            @Nullable String contactEmail,
            @Nullable ContactPhone contactPhone,
            Prescriber prescriber,
            @Nullable LocalDate prescriberSince,
            @Nullable LocalDate prescriberUntil,
            List<StructureCapacity> capacities,
            @Nullable String externalId,

            @Schema(description = "Si elle répond à temps aux mises en relation ; pour les conseillers.")
            @JsonInclude(JsonInclude.Include.NON_NULL)
            @Nullable
            AnswerHabit answers,

            Instant createdAt)
            implements OrganisationEdge.View {

        static View of(Organisation structure, Caller caller, @Nullable AnswerHabit answers) {
            var viewer = caller.actsFor(structure.id())
                    ? StructureKind.Viewer.OWN_STAFF
                    : Access.STRUCTURES.isAll(caller) ? StructureKind.Viewer.ADVISER : StructureKind.Viewer.ANYONE_ELSE;
            var capacities = structure.capacities().orElseThrow();
            var title = structure.prescriberTitle();
            return new View(
                    structure.id(),
                    structure.reference(),
                    structure.siret(),
                    structure.name(),
                    capacities.main().shownTo(viewer),
                    structure.communeCode().orElse(null),
                    structure.contact().email(),
                    structure.contact().phone(),
                    title.prescriber(),
                    title.since(),
                    title.until(),
                    capacities.shownTo(viewer),
                    structure.externalId(),
                    answers,
                    structure.createdAt());
        }
    }

    static final OrganisationEdge.Shape<View> STRUCTURES = new OrganisationEdge.Shape<>(
            OrganisationKind.STRUCTURE,
            View.class,
            View::of,
            OrganisationEdge.table(
                    "structures",
                    List.of(TableColumn.of("Type", "kind", CellReaders.TEXT, View::kind)
                            .needed()),
                    List.of(
                            TableColumn.of("Prescripteur", "prescriber", CellReaders.TEXT, View::prescriber),
                            TableColumn.of(
                                    "Prescripteur depuis", "prescriberSince", CellReaders.DATE, View::prescriberSince),
                            TableColumn.of(
                                    "Prescripteur jusqu'au",
                                    "prescriberUntil",
                                    CellReaders.DATE,
                                    View::prescriberUntil))));

    private final OrganisationEdge edge;

    StructureResource(OrganisationEdge edge) {
        this.edge = edge;
    }

    @POST
    @Transactional
    @RolesAllowed(ADVISER)
    @Operation(
            operationId = "createStructure",
            summary = "Inscrire une structure",
            description =
                    "Inscrit une structure d'insertion au club. Une entreprise déjà inscrite avec ce SIRET devient aussi structure.")
    @APIResponse(
            responseCode = "201",
            description = "La structure inscrite, avec sa référence.",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = View.class)))
    @APIResponse(
            responseCode = "409",
            description = "Ce SIRET ou cet externalId est déjà inscrit, ou la même demande est en cours.")
    public RestResponse<View> create(@Valid @NotNull StructureRequest request) {
        return edge.created(STRUCTURES, request);
    }

    @GET
    @Transactional
    @Operation(
            operationId = "listStructures",
            summary = "Lister les structures",
            description =
                    "Les structures du club, les plus récentes d'abord (sort : createdAt, name) ; une structure n'y voit qu'elle-même. "
                            + "q cherche dans le nom, par SIRET ou SIREN (ou leur début), par référence et par externalId.")
    @APIResponse(responseCode = "200", description = "Une page de structures.")
    public Page<View> list(@BeanParam ListSearch search, @BeanParam @Valid SortedPageRequest page) {
        return edge.page(STRUCTURES, search, page);
    }

    @GET
    @Path("/{id}")
    @Transactional
    @Operation(
            operationId = "getStructure",
            summary = "Lire une structure",
            description = "Une structure du club, par son id ou sa référence (E-0412).")
    @APIResponse(responseCode = "200", description = "La structure ; son ETag sert à la modifier.")
    public RestResponse<View> read(Reference id, @BeanParam SelectedFields fields) {
        return edge.read(STRUCTURES, id);
    }

    @PUT
    @Path("/{id}")
    @Transactional
    @Operation(
            operationId = "replaceStructure",
            summary = "Modifier une structure",
            description =
                    "Remplace la fiche. La structure elle-même n'en change que l'adresse électronique et le téléphone.")
    @APIResponse(responseCode = "200", description = "La structure, telle qu'elle est désormais.")
    @APIResponse(
            responseCode = "403",
            description = "La structure elle-même ne change que son adresse électronique et son téléphone.")
    public RestResponse<View> replace(
            Reference id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull StructureRequest request) {
        return edge.replaced(STRUCTURES, id, ifMatch, request);
    }

    @GET
    @Path("/export")
    @Produces({ListTable.CSV, ListTable.NDJSON})
    @Operation(
            operationId = "exportStructures",
            summary = "Exporter les structures",
            description =
                    "La liste entière avec le même filtre, les plus récentes d'abord, en un fichier : un tableau pour Excel (text/csv, par défaut) ou un objet "
                            + "JSON par ligne (application/x-ndjson), selon l'en-tête Accept. Une structure n'y voit qu'elle-même.")
    @APIResponse(
            responseCode = "200",
            description = "Le fichier, envoyé à mesure qu'il est lu.",
            content = {
                @Content(mediaType = ListTable.CSV, schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = ListTable.NDJSON, schema = @Schema(implementation = View.class))
            })
    public InputStream export(@BeanParam ListSearch search) {
        return edge.file(STRUCTURES, search);
    }
}
