package fr.clubbusiness.directory;

import static fr.clubbusiness.security.Role.Names.ADVISER;
import static fr.clubbusiness.security.Role.Names.PARTNER;

import fr.clubbusiness.security.CurrentCaller;
import fr.clubbusiness.security.Idempotency;
import fr.clubbusiness.security.Made;
import fr.clubbusiness.shared.Answers;
import fr.clubbusiness.shared.CommuneCode;
import fr.clubbusiness.shared.Etags;
import fr.clubbusiness.shared.Fields;
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
import jakarta.validation.constraints.NotEmpty;
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
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The partners of the club: registered by advisers; each reads its own, and keeps its contacts up to date. */
@Path("/v1/partners")
@Tag(name = "Entreprises et structures")
class PartnerResource {

    /** What is told of a partner. */
    @Schema(name = "PartnerRequest")
    record Request(
            @NotNull Siret siret,
            @NotBlank @Size(max = 200) String name,
            @NotEmpty Set<PartnerKind> kinds,
            @NotNull CommuneCode communeCode,
            @NotBlank @Email @Size(max = 254) String contactEmail,
            @Nullable @Pattern(regexp = Registration.PHONE) String contactPhone,
            @Nullable @Size(min = 1, max = 64) String externalId) {

        Organisation.Identity identity() {
            return new Organisation.Identity(
                    siret, name, communeCode, new Organisation.Contact(contactEmail, contactPhone), externalId);
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
            @Nullable String contactPhone,
            @Nullable String externalId,
            Instant createdAt) {

        static View of(Organisation partner) {
            return new View(
                    partner.id(),
                    partner.reference(),
                    partner.siret(),
                    partner.name(),
                    partner.partnerKinds(),
                    partner.communeCode().orElse(null),
                    partner.contactEmail(),
                    partner.contactPhone(),
                    partner.externalId(),
                    partner.createdAt());
        }
    }

    private final CurrentCaller current;
    private final Registration registration;
    private final Idempotency idempotency;

    PartnerResource(CurrentCaller current, Registration registration, Idempotency idempotency) {
        this.current = current;
        this.registration = registration;
        this.idempotency = idempotency;
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
    public RestResponse<View> create(@Valid @NotNull Request request) {
        return idempotency.created(
                "create-partner",
                request,
                View.class,
                () -> {
                    var partner = registration.partner(request.identity(), request.kinds());
                    return new Made<>(View.of(partner), partner.version());
                },
                view -> "/v1/partners/" + view.id());
    }

    @GET
    @Transactional
    @RolesAllowed({ADVISER, PARTNER})
    @Operation(
            operationId = "listPartners",
            summary = "Lister les partenaires",
            description =
                    "Les partenaires du club, les plus récents d'abord (sort : createdAt, name) ; un partenaire n'y voit que lui-même.")
    public Page<View> list(@BeanParam @Valid SortedPageRequest page) {
        var caller = current.get();
        var slice = page.slice(OrganisationSearch.ORDER, caller.club());
        return Page.of(OrganisationSearch.partners(caller, slice), slice, View::of);
    }

    @GET
    @Path("/{id}")
    @Transactional
    @RolesAllowed({ADVISER, PARTNER})
    @Operation(
            operationId = "getPartner",
            summary = "Lire un partenaire",
            description = "Un partenaire du club, par son id ou sa référence (E-0412).")
    public RestResponse<View> read(Reference id, @BeanParam Fields fields) {
        var partner = visible(id);
        return Answers.versioned(View.of(partner), partner.version());
    }

    @PUT
    @Path("/{id}")
    @Transactional
    @RolesAllowed({ADVISER, PARTNER})
    @Operation(
            operationId = "replacePartner",
            summary = "Modifier un partenaire",
            description =
                    "Remplace la fiche. Le partenaire lui-même n'en change que l'adresse électronique et le téléphone.")
    public RestResponse<View> replace(
            Reference id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull Request request) {
        var partner = visible(id);
        Etags.require(ifMatch, partner.version());
        if (current.get().isAdviser()) {
            registration.changePartner(partner, request.identity(), request.kinds());
        } else {
            Registration.requireSameBut(View.of(partner).equals(viewIfOnlyContactsChange(partner, request)));
            registration.changeContact(partner, request.identity().contact());
        }
        Organisation.flush();
        return Answers.versioned(View.of(partner), partner.version());
    }

    /** What the partner would look like after a request that changes contacts alone, with its present contacts. */
    private static View viewIfOnlyContactsChange(Organisation partner, Request request) {
        return new View(
                partner.id(),
                partner.reference(),
                request.siret(),
                request.name(),
                request.kinds().stream().sorted().toList(),
                request.communeCode(),
                partner.contactEmail(),
                partner.contactPhone(),
                request.externalId(),
                partner.createdAt());
    }

    private Organisation visible(Reference id) {
        var caller = current.get();
        return Organisation.find(caller.club(), id)
                .filter(partner -> !partner.partnerKinds().isEmpty())
                .filter(partner -> caller.isAdviser() || caller.actsFor(partner.id()))
                .orElseThrow(() -> new NotFound("Ce partenaire", "This partner"));
    }
}
