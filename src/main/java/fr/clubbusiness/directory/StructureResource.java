package fr.clubbusiness.directory;

import static fr.clubbusiness.security.Role.Names.ADVISER;
import static fr.clubbusiness.security.Role.Names.STRUCTURE;

import fr.clubbusiness.security.Caller;
import fr.clubbusiness.security.CurrentCaller;
import fr.clubbusiness.security.Idempotency;
import fr.clubbusiness.security.Made;
import fr.clubbusiness.shared.Answers;
import fr.clubbusiness.shared.CommuneCode;
import fr.clubbusiness.shared.Etags;
import fr.clubbusiness.shared.Fields;
import fr.clubbusiness.shared.Invalid;
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
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The insertion structures of the club: registered by advisers; each reads its own, and keeps its contacts up to date. */
@Path("/v1/structures")
@Tag(name = "Entreprises et structures")
class StructureResource {
    private static final int MOST_CAPACITIES = 20;

    /** What is told of a structure. */
    @Schema(name = "StructureRequest")
    record Request(
            @NotNull Siret siret,
            @NotBlank @Size(max = 200) String name,
            @NotNull StructureKind kind,
            @NotNull CommuneCode communeCode,
            @NotBlank @Email @Size(max = 254) String contactEmail,
            @Nullable @Pattern(regexp = Registration.PHONE) String contactPhone,
            @Nullable Prescriber prescriber,
            @Nullable LocalDate prescriberSince,
            @Nullable LocalDate prescriberUntil,

            @Nullable @Valid @Size(min = 1, max = MOST_CAPACITIES)
            List<StructureCapacity> capacities,

            @Nullable @Size(min = 1, max = 64) String externalId) {

        Organisation.Identity identity() {
            return new Organisation.Identity(
                    siret, name, communeCode, new Organisation.Contact(contactEmail, contactPhone), externalId);
        }

        PrescriberTitle title() {
            if (prescriberSince != null && prescriberUntil != null && prescriberUntil.isBefore(prescriberSince)) {
                throw new Invalid("prescriberUntil", "La fin précède le début.", "The end is before the start.");
            }
            return new PrescriberTitle(
                    prescriber == null ? Prescriber.NO : prescriber, prescriberSince, prescriberUntil);
        }
    }

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
            @Nullable String contactPhone,
            Prescriber prescriber,
            @Nullable LocalDate prescriberSince,
            @Nullable LocalDate prescriberUntil,
            List<StructureCapacity> capacities,
            @Nullable String externalId,
            Instant createdAt) {

        static View of(Organisation structure, Caller caller) {
            var viewer = caller.actsFor(structure.id())
                    ? StructureKind.Viewer.OWN_STAFF
                    : caller.isAdviser() ? StructureKind.Viewer.ADVISER : StructureKind.Viewer.ANYONE_ELSE;
            var capacities = structure.capacities().orElseThrow();
            var title = structure.prescriberTitle();
            return new View(
                    structure.id(),
                    structure.reference(),
                    structure.siret(),
                    structure.name(),
                    capacities.main().shownTo(viewer),
                    structure.communeCode().orElse(null),
                    structure.contactEmail(),
                    structure.contactPhone(),
                    title.prescriber(),
                    title.since(),
                    title.until(),
                    capacities.shownTo(viewer),
                    structure.externalId(),
                    structure.createdAt());
        }
    }

    private final CurrentCaller current;
    private final Registration registration;
    private final Idempotency idempotency;

    StructureResource(CurrentCaller current, Registration registration, Idempotency idempotency) {
        this.current = current;
        this.registration = registration;
        this.idempotency = idempotency;
    }

    @POST
    @Transactional
    @RolesAllowed(ADVISER)
    @Operation(
            operationId = "createStructure",
            summary = "Inscrire une structure",
            description =
                    "Inscrit une structure d'insertion au club. Une entreprise déjà inscrite avec ce SIRET devient aussi structure.")
    public RestResponse<View> create(@Valid @NotNull Request request) {
        return idempotency.created(
                "create-structure",
                request,
                View.class,
                () -> {
                    var structure = registration.structure(
                            request.identity(), request.kind(), request.capacities(), request.title());
                    return new Made<>(view(structure), structure.version());
                },
                view -> "/v1/structures/" + view.id());
    }

    @GET
    @Transactional
    @RolesAllowed({ADVISER, STRUCTURE})
    @Operation(
            operationId = "listStructures",
            summary = "Lister les structures",
            description =
                    "Les structures du club, les plus récentes d'abord (sort : createdAt, name) ; une structure n'y voit qu'elle-même.")
    public Page<View> list(@BeanParam @Valid SortedPageRequest page) {
        var caller = current.get();
        var slice = page.slice(OrganisationSearch.ORDER, caller.club());
        return Page.of(OrganisationSearch.structures(caller, slice), slice, this::view);
    }

    @GET
    @Path("/{id}")
    @Transactional
    @RolesAllowed({ADVISER, STRUCTURE})
    @Operation(
            operationId = "getStructure",
            summary = "Lire une structure",
            description = "Une structure du club, par son id ou sa référence (E-0412).")
    public RestResponse<View> read(Reference id, @BeanParam Fields fields) {
        var structure = visible(id);
        return Answers.versioned(view(structure), structure.version());
    }

    @PUT
    @Path("/{id}")
    @Transactional
    @RolesAllowed({ADVISER, STRUCTURE})
    @Operation(
            operationId = "replaceStructure",
            summary = "Modifier une structure",
            description =
                    "Remplace la fiche. La structure elle-même n'en change que l'adresse électronique et le téléphone.")
    public RestResponse<View> replace(
            Reference id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull Request request) {
        var structure = visible(id);
        Etags.require(ifMatch, structure.version());
        if (current.get().isAdviser()) {
            registration.changeStructure(
                    structure, request.identity(), request.kind(), request.capacities(), request.title());
        } else {
            Registration.requireSameBut(view(structure).equals(viewIfOnlyContactsChange(structure, request)));
            registration.changeContact(structure, request.identity().contact());
        }
        Organisation.flush();
        return Answers.versioned(view(structure), structure.version());
    }

    /** What the structure would look like after a request that changes contacts alone, with its present contacts. */
    private static View viewIfOnlyContactsChange(Organisation structure, Request request) {
        var capacities = structure.capacities().orElseThrow();
        var title = request.title();
        return new View(
                structure.id(),
                structure.reference(),
                request.siret(),
                request.name(),
                request.kind(),
                request.communeCode(),
                structure.contactEmail(),
                structure.contactPhone(),
                title.prescriber(),
                title.since(),
                title.until(),
                request.capacities() == null
                        ? capacities.all()
                        : new StructureCapacities(request.kind(), request.capacities()).all(),
                request.externalId(),
                structure.createdAt());
    }

    private View view(Organisation structure) {
        return View.of(structure, current.get());
    }

    private Organisation visible(Reference id) {
        var caller = current.get();
        return Organisation.find(caller.club(), id)
                .filter(structure -> structure.structureKind().isPresent())
                .filter(structure -> caller.isAdviser() || caller.actsFor(structure.id()))
                .orElseThrow(() -> new NotFound("Cette structure", "This structure"));
    }
}
