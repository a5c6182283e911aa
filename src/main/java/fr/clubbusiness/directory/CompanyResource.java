package fr.clubbusiness.directory;

import static fr.clubbusiness.security.Role.Names.ADVISER;
import static fr.clubbusiness.security.Role.Names.COMPANY;

import fr.clubbusiness.security.CurrentCaller;
import fr.clubbusiness.security.Idempotency;
import fr.clubbusiness.security.Made;
import fr.clubbusiness.shared.Answers;
import fr.clubbusiness.shared.CommuneCode;
import fr.clubbusiness.shared.Etags;
import fr.clubbusiness.shared.Fields;
import fr.clubbusiness.shared.NafCode;
import fr.clubbusiness.shared.NotFound;
import fr.clubbusiness.shared.Page;
import fr.clubbusiness.shared.Reference;
import fr.clubbusiness.shared.Siret;
import fr.clubbusiness.shared.SortedPageRequest;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The companies of the club: registered by advisers; each reads its own, and keeps its contacts up to date. */
@Path("/v1/companies")
@Tag(name = "Entreprises et structures")
class CompanyResource {

    /** What is told of a company. */
    @Schema(name = "CompanyRequest")
    record Request(
            @NotNull Siret siret,
            @NotBlank @Size(max = 200) String name,
            @NotNull NafCode nafCode,
            @NotNull CommuneCode communeCode,
            @NotBlank @Email @Size(max = 254) String contactEmail,
            @Nullable @Pattern(regexp = Registration.PHONE) String contactPhone,
            @Nullable @Size(min = 1, max = 64) String externalId) {

        Organisation.Identity identity() {
            return new Organisation.Identity(
                    siret, name, communeCode, new Organisation.Contact(contactEmail, contactPhone), externalId);
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
            @Nullable String contactPhone,
            @Nullable String externalId,
            Instant createdAt) {

        static View of(Organisation company) {
            return new View(
                    company.id(),
                    company.reference(),
                    company.siret(),
                    company.name(),
                    company.nafCode().orElse(null),
                    company.communeCode().orElse(null),
                    company.contactEmail(),
                    company.contactPhone(),
                    company.externalId(),
                    company.createdAt());
        }
    }

    private final CurrentCaller current;
    private final Registration registration;
    private final Idempotency idempotency;

    CompanyResource(CurrentCaller current, Registration registration, Idempotency idempotency) {
        this.current = current;
        this.registration = registration;
        this.idempotency = idempotency;
    }

    @POST
    @Transactional
    @RolesAllowed(ADVISER)
    @Operation(
            operationId = "createCompany",
            summary = "Inscrire une entreprise",
            description =
                    "Inscrit une entreprise au club. Une structure déjà inscrite avec ce SIRET devient aussi entreprise.")
    public RestResponse<View> create(@Valid @NotNull Request request) {
        return idempotency.created(
                "create-company",
                request,
                View.class,
                () -> {
                    var company = registration.company(request.identity(), request.nafCode());
                    return new Made<>(View.of(company), company.version());
                },
                view -> "/v1/companies/" + view.id());
    }

    @GET
    @Transactional
    @RolesAllowed({ADVISER, COMPANY})
    @Operation(
            operationId = "listCompanies",
            summary = "Lister les entreprises",
            description =
                    "Les entreprises du club, les plus récentes d'abord (sort : createdAt, name) ; une entreprise n'y voit qu'elle-même.")
    public Page<View> list(@BeanParam @Valid SortedPageRequest page) {
        var caller = current.get();
        var slice = page.slice(OrganisationSearch.ORDER, caller.club());
        return Page.of(OrganisationSearch.companies(caller, slice), slice, View::of);
    }

    @GET
    @Path("/{id}")
    @Transactional
    @RolesAllowed({ADVISER, COMPANY})
    @Operation(
            operationId = "getCompany",
            summary = "Lire une entreprise",
            description = "Une entreprise du club, par son id ou sa référence (E-0412).")
    public RestResponse<View> read(Reference id, @BeanParam Fields fields) {
        var company = visible(id);
        return Answers.versioned(View.of(company), company.version());
    }

    @PUT
    @Path("/{id}")
    @Transactional
    @RolesAllowed({ADVISER, COMPANY})
    @Operation(
            operationId = "replaceCompany",
            summary = "Modifier une entreprise",
            description =
                    "Remplace la fiche. L'entreprise elle-même n'en change que l'adresse électronique et le téléphone.")
    public RestResponse<View> replace(
            Reference id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull Request request) {
        var company = visible(id);
        Etags.require(ifMatch, company.version());
        if (current.get().isAdviser()) {
            registration.changeCompany(company, request.identity(), request.nafCode());
        } else {
            Registration.requireSameBut(View.of(company).equals(viewIfOnlyContactsChange(company, request)));
            registration.changeContact(company, request.identity().contact());
        }
        Organisation.flush();
        return Answers.versioned(View.of(company), company.version());
    }

    /** What the company would look like after a request that changes contacts alone, with its present contacts. */
    private static View viewIfOnlyContactsChange(Organisation company, Request request) {
        return new View(
                company.id(),
                company.reference(),
                request.siret(),
                request.name(),
                request.nafCode(),
                request.communeCode(),
                company.contactEmail(),
                company.contactPhone(),
                request.externalId(),
                company.createdAt());
    }

    private Organisation visible(Reference id) {
        var caller = current.get();
        return Organisation.find(caller.club(), id)
                .filter(Organisation::isCompany)
                .filter(company -> caller.isAdviser() || caller.actsFor(company.id()))
                .orElseThrow(() -> new NotFound("Cette entreprise", "This company"));
    }
}
