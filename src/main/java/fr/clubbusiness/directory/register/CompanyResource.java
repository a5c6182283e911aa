package fr.clubbusiness.directory.register;

import static fr.clubbusiness.security.Role.Names.ADVISER;
import static fr.clubbusiness.security.Role.Names.COMPANY;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.clubbusiness.directory.Organisation;
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
import fr.clubbusiness.shared.NafCode;
import fr.clubbusiness.shared.Reference;
import fr.clubbusiness.shared.Siret;
import fr.clubbusiness.vocabulary.AnswerHabit;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
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
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The companies of the club. Advisers register them; each company reads itself and keeps its contacts up to date. */
@Path("/v1/companies")
@Tag(
        name = "organisations",
        description = "Les organisations membres du club.",
        extensions = @Extension(name = "x-displayName", value = "Entreprises et structures"))
@RolesAllowed({ADVISER, COMPANY})
@Confidential
class CompanyResource {

    /** A request to register or replace a company. */
    @Schema(name = "CompanyRequest")
    record Request(
            @NotNull Siret siret,
            @NotBlank @Size(max = 200) String name,
            @NotNull NafCode nafCode,
            @NotNull CommuneCode communeCode,
            @NotBlank @EmailAddress @Size(max = 254) String contactEmail,

            @Nullable ContactPhone contactPhone,

            @Nullable @Size(min = 1, max = 64) String externalId)
            implements RegisterOrganisation.Request {

        /** A stored company as a request with all its data. */
        static Request of(Organisation company) {
            var identity = RegisterOrganisation.identity(company);
            return new Request(
                    identity.siret(),
                    identity.name(),
                    company.nafCode().orElseThrow(),
                    identity.communeCode(),
                    Objects.requireNonNull(identity.contact().email()),
                    identity.contact().phone(),
                    identity.externalId());
        }

        @Override
        public void applyTo(Organisation organisation) {
            organisation.becomeCompany(identity(), nafCode);
        }

        @Override
        public boolean hasSameDetails(Organisation company) {
            return company.nafCode().equals(Optional.of(nafCode));
        }
    }

    /** A company as members of the club see it. */
    @Schema(name = "Company")
    record View(
            UUID id,
            String reference,
            Siret siret,
            String name,
            @Nullable NafCode nafCode,
            @Nullable CommuneCode communeCode,
            @Nullable String contactEmail,
            @Nullable ContactPhone contactPhone,
            @Nullable String externalId,

            @Schema(description = "Si elle répond à temps aux mises en relation ; pour les conseillers.")
            @JsonInclude(JsonInclude.Include.NON_NULL)
            @Nullable
            AnswerHabit answers,

            Instant createdAt)
            implements OrganisationEdge.View {

        static View of(Organisation company, @Nullable AnswerHabit answers) {
            return new View(
                    company.id(),
                    company.reference(),
                    company.siret(),
                    company.name(),
                    company.nafCode().orElse(null),
                    company.communeCode().orElse(null),
                    company.contact().email(),
                    company.contact().phone(),
                    company.externalId(),
                    answers,
                    company.createdAt());
        }
    }

    static final OrganisationEdge.Shape<View> COMPANIES = new OrganisationEdge.Shape<>(
            OrganisationKind.COMPANY,
            View.class,
            (company, caller, answers) -> View.of(company, answers),
            OrganisationEdge.table(
                    "entreprises",
                    List.of(TableColumn.of("Code NAF", "nafCode", CellReaders.TEXT, View::nafCode)
                            .needed()),
                    List.of()));

    private final OrganisationEdge edge;

    CompanyResource(OrganisationEdge edge) {
        this.edge = edge;
    }

    @POST
    @Transactional
    @RolesAllowed(ADVISER)
    @Operation(
            operationId = "createCompany",
            summary = "Inscrire une entreprise",
            description =
                    "Inscrit une entreprise au club. Une structure déjà inscrite avec ce SIRET devient aussi entreprise.")
    @APIResponse(
            responseCode = "201",
            description = "L'entreprise inscrite, avec sa référence.",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = View.class)))
    @APIResponse(
            responseCode = "409",
            description = "Ce SIRET ou cet externalId est déjà inscrit, ou la même demande est en cours.")
    public RestResponse<View> create(@Valid @NotNull Request request) {
        return edge.created(COMPANIES, request);
    }

    @GET
    @Transactional
    @Operation(
            operationId = "listCompanies",
            summary = "Lister les entreprises",
            description =
                    "Les entreprises du club, les plus récentes d'abord (sort : createdAt, name) ; une entreprise n'y voit qu'elle-même. "
                            + "q cherche dans le nom, par SIRET ou SIREN (ou leur début), par référence et par externalId.")
    @APIResponse(responseCode = "200", description = "Une page d'entreprises.")
    public Page<View> list(@BeanParam ListSearch search, @BeanParam @Valid SortedPageRequest page) {
        return edge.page(COMPANIES, search, page);
    }

    @GET
    @Path("/{id}")
    @Transactional
    @Operation(
            operationId = "getCompany",
            summary = "Lire une entreprise",
            description = "Une entreprise du club, par son id ou sa référence (E-0412).")
    @APIResponse(responseCode = "200", description = "L'entreprise ; son ETag sert à la modifier.")
    public RestResponse<View> read(Reference id, @BeanParam SelectedFields fields) {
        return edge.read(COMPANIES, id);
    }

    @PUT
    @Path("/{id}")
    @Transactional
    @Operation(
            operationId = "replaceCompany",
            summary = "Modifier une entreprise",
            description =
                    "Remplace la fiche. L'entreprise elle-même n'en change que l'adresse électronique et le téléphone.")
    @APIResponse(responseCode = "200", description = "L'entreprise, telle qu'elle est désormais.")
    @APIResponse(
            responseCode = "403",
            description = "L'entreprise elle-même ne change que son adresse électronique et son téléphone.")
    public RestResponse<View> replace(
            Reference id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull Request request) {
        return edge.replaced(COMPANIES, id, ifMatch, request);
    }

    @GET
    @Path("/export")
    @Produces({ListTable.CSV, ListTable.NDJSON})
    @Operation(
            operationId = "exportCompanies",
            summary = "Exporter les entreprises",
            description =
                    "La liste entière avec le même filtre, les plus récentes d'abord, en un fichier : un tableau pour Excel (text/csv, par défaut) ou un objet "
                            + "JSON par ligne (application/x-ndjson), selon l'en-tête Accept. Une entreprise n'y voit qu'elle-même.")
    @APIResponse(
            responseCode = "200",
            description = "Le fichier, envoyé à mesure qu'il est lu.",
            content = {
                @Content(mediaType = ListTable.CSV, schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = ListTable.NDJSON, schema = @Schema(implementation = View.class))
            })
    public InputStream export(@BeanParam ListSearch search) {
        return edge.file(COMPANIES, search);
    }
}
