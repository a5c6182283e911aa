package fr.clubbusiness.directory.register;

import static fr.clubbusiness.security.Role.Names.ADVISER;
import static fr.clubbusiness.security.Role.Names.PARTNER;

import fr.clubbusiness.directory.Organisation;
import fr.clubbusiness.directory.PartnerKind;
import fr.clubbusiness.http.Confidential;
import fr.clubbusiness.list.CellReaders;
import fr.clubbusiness.list.ListSearch;
import fr.clubbusiness.list.ListTable;
import fr.clubbusiness.list.Page;
import fr.clubbusiness.list.SelectedFields;
import fr.clubbusiness.list.SortedPageRequest;
import fr.clubbusiness.list.TableColumn;
import fr.clubbusiness.shared.CommuneCode;
import fr.clubbusiness.shared.ContactPhone;
import fr.clubbusiness.shared.EmailAddress;
import fr.clubbusiness.shared.Reference;
import fr.clubbusiness.shared.Siret;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
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
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The partners of the club. Advisers register them; each partner reads itself and keeps its contacts up to date. */
@Path("/v1/partners")
@Tag(name = "organisations")
@RolesAllowed({ADVISER, PARTNER})
@Confidential
class PartnerResource {

    /** A request to register or replace a partner. */
    @Schema(name = "PartnerRequest")
    record Request(
            @NotNull Siret siret,
            @NotBlank @Size(max = 200) String name,
            @NotEmpty Set<@NotNull PartnerKind> kinds,
            @NotNull CommuneCode communeCode,
            @NotBlank @EmailAddress @Size(max = 254) String contactEmail,

            @Nullable ContactPhone contactPhone,

            @Nullable @Size(min = 1, max = 64) String externalId)
            implements RegisterOrganisation.Request {

        @Override
        public void applyTo(Organisation organisation) {
            organisation.becomePartner(identity(), kinds);
        }

        @Override
        public boolean hasSameDetails(Organisation partner) {
            return kinds.equals(Set.copyOf(partner.partnerKinds()));
        }
    }

    /** A partner as its staff and advisers see it. */
    @Schema(name = "Partner")
    record View(
            UUID id,
            String reference,
            Siret siret,
            String name,
            List<PartnerKind> kinds,
            @Nullable CommuneCode communeCode,
            @Nullable String contactEmail,
            @Nullable ContactPhone contactPhone,
            @Nullable String externalId,
            Instant createdAt)
            implements OrganisationEdge.View {

        static View of(Organisation partner) {
            return new View(
                    partner.id(),
                    partner.reference(),
                    partner.siret(),
                    partner.name(),
                    partner.partnerKinds(),
                    partner.communeCode().orElse(null),
                    partner.contact().email(),
                    partner.contact().phone(),
                    partner.externalId(),
                    partner.createdAt());
        }
    }

    private static final OrganisationEdge.Shape<View> PARTNERS = new OrganisationEdge.Shape<>(
            OrganisationKind.PARTNER,
            View.class,
            (partner, caller, answers) -> View.of(partner),
            OrganisationEdge.table(
                    "partenaires",
                    List.of(TableColumn.of("Types", "kinds", CellReaders.CODES, View::kinds)),
                    List.of()));

    private final OrganisationEdge edge;

    PartnerResource(OrganisationEdge edge) {
        this.edge = edge;
    }

    @POST
    @Transactional
    @RolesAllowed(ADVISER)
    @Operation(
            operationId = "createPartner",
            summary = "Inscrire un partenaire",
            description =
                    "Inscrit au club un acheteur, un financeur, une école, une structure jeunesse, un prestataire, une collectivité. Une "
                            + "organisation déjà inscrite avec ce SIRET devient aussi partenaire.")
    @APIResponse(
            responseCode = "201",
            description = "Le partenaire inscrit, avec sa référence.",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = View.class)))
    @APIResponse(
            responseCode = "409",
            description = "Ce SIRET ou cet externalId est déjà inscrit, ou la même demande est en cours.")
    public RestResponse<View> create(@Valid @NotNull Request request) {
        return edge.created(PARTNERS, request);
    }

    @GET
    @Transactional
    @Operation(
            operationId = "listPartners",
            summary = "Lister les partenaires",
            description =
                    "Les partenaires du club, les plus récents d'abord (sort : createdAt, name) ; un partenaire n'y voit que lui-même. "
                            + "q cherche dans le nom, par SIRET ou SIREN (ou leur début), par référence et par externalId.")
    @APIResponse(responseCode = "200", description = "Une page de partenaires.")
    public Page<View> list(@BeanParam ListSearch search, @BeanParam @Valid SortedPageRequest page) {
        return edge.page(PARTNERS, search, page);
    }

    @GET
    @Path("/{id}")
    @Transactional
    @Operation(
            operationId = "getPartner",
            summary = "Lire un partenaire",
            description = "Un partenaire du club, par son id ou sa référence (E-0412).")
    @APIResponse(responseCode = "200", description = "Le partenaire ; son ETag sert à le modifier.")
    public RestResponse<View> read(Reference id, @BeanParam SelectedFields fields) {
        return edge.read(PARTNERS, id);
    }

    @PUT
    @Path("/{id}")
    @Transactional
    @Operation(
            operationId = "replacePartner",
            summary = "Modifier un partenaire",
            description =
                    "Remplace la fiche. Le partenaire lui-même n'en change que l'adresse électronique et le téléphone.")
    @APIResponse(responseCode = "200", description = "Le partenaire, tel qu'il est désormais.")
    @APIResponse(
            responseCode = "403",
            description = "Le partenaire lui-même ne change que son adresse électronique et son téléphone.")
    public RestResponse<View> replace(
            Reference id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull Request request) {
        return edge.replaced(PARTNERS, id, ifMatch, request);
    }

    @GET
    @Path("/export")
    @Produces({ListTable.CSV, ListTable.NDJSON})
    @Operation(
            operationId = "exportPartners",
            summary = "Exporter les partenaires",
            description =
                    "La liste entière avec le même filtre, les plus récents d'abord, en un fichier : un tableau pour Excel (text/csv, par défaut) ou un objet "
                            + "JSON par ligne (application/x-ndjson), selon l'en-tête Accept. Un partenaire n'y voit que lui-même.")
    @APIResponse(
            responseCode = "200",
            description = "Le fichier, envoyé à mesure qu'il est lu.",
            content = {
                @Content(mediaType = ListTable.CSV, schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = ListTable.NDJSON, schema = @Schema(implementation = View.class))
            })
    public InputStream export(@BeanParam ListSearch search) {
        return edge.file(PARTNERS, search);
    }
}
