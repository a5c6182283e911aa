package fr.clubbusiness.beneficiary.register;

import static fr.clubbusiness.security.Role.Names.ADVISER;
import static fr.clubbusiness.security.Role.Names.STRUCTURE;

import fr.clubbusiness.beneficiary.Beneficiary;
import fr.clubbusiness.beneficiary.BeneficiaryIdentity;
import fr.clubbusiness.beneficiary.BeneficiaryView;
import fr.clubbusiness.beneficiary.PeopleViews;
import fr.clubbusiness.beneficiary.ShownPerson;
import fr.clubbusiness.beneficiary.VisiblePeople;
import fr.clubbusiness.history.History;
import fr.clubbusiness.http.Confidential;
import fr.clubbusiness.http.CreatedAnswers;
import fr.clubbusiness.http.CreatedResource;
import fr.clubbusiness.http.Etags;
import fr.clubbusiness.http.Idempotency;
import fr.clubbusiness.list.Page;
import fr.clubbusiness.list.SelectedFields;
import fr.clubbusiness.list.SortedPageRequest;
import fr.clubbusiness.problem.Invalid;
import fr.clubbusiness.problem.Problems;
import fr.clubbusiness.shared.Reference;
import fr.clubbusiness.shared.RefusalReason;
import fr.clubbusiness.shared.SubjectKind;
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
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The people of the club, with the facts used for matching. A structure manages its own, advisers those of the club. */
@Path("/v1/beneficiaries")
@RolesAllowed({STRUCTURE, ADVISER})
@Tag(
        name = "beneficiaries",
        description = "Les personnes accompagnées par les structures.",
        extensions = @Extension(name = "x-displayName", value = "Personnes"))
@Confidential
class BeneficiaryResource {
    private final VisiblePeople people;
    private final PeopleViews views;
    private final PeopleList list;
    private final RegisterPerson registration;
    private final LikelyDoubles doubles;
    private final Problems problems;
    private final Idempotency idempotency;
    private final History events;
    private final Clock clock;

    BeneficiaryResource(
            VisiblePeople people,
            PeopleViews views,
            PeopleList list,
            RegisterPerson registration,
            LikelyDoubles doubles,
            Problems problems,
            Idempotency idempotency,
            History events,
            Clock clock) {
        this.people = people;
        this.views = views;
        this.list = list;
        this.registration = registration;
        this.doubles = doubles;
        this.problems = problems;
        this.idempotency = idempotency;
        this.events = events;
        this.clock = clock;
    }

    @POST
    @Transactional
    @Operation(
            operationId = "createBeneficiary",
            summary = "Inscrire une personne",
            description =
                    "Inscrit une personne accompagnée par la structure (un conseiller dit laquelle : structureId). "
                            + "La réponse contient les faits utiles au rapprochement. Qui inscrit pour sa structure devient le référent de la personne. "
                            + "warnings signale à la structure une des siennes du même nom et née le même jour.")
    @APIResponse(
            responseCode = "201",
            description = "La personne inscrite, par les seuls faits utiles au rapprochement.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = BeneficiaryView.class)))
    @APIResponse(
            responseCode = "409",
            description = "Cet externalId est déjà pris dans cette structure, ou la même demande est en cours.")
    public RestResponse<BeneficiaryView> create(@Valid @NotNull PersonRequest request) {
        return idempotency.created(
                "create-beneficiary",
                request,
                BeneficiaryView.class,
                () -> {
                    Invalid.ifAny(registration.checks().all(request).violations());
                    var structure = registration.holder(request.structureId());
                    var warnings = warnings(doubles.warning(structure, request.identity()));
                    var shown = registration.register(structure, request);
                    return new CreatedResource<>(
                            views.of(shown, warnings), shown.person().version());
                },
                view -> "/v1/beneficiaries/" + view.id());
    }

    private List<BeneficiaryView.WarningView> warnings(Optional<RefusalReason> warning) {
        return warning.stream()
                .map(it -> new BeneficiaryView.WarningView(it.code(), it.text().in(problems.language())))
                .toList();
    }

    @GET
    @Transactional
    @Operation(
            operationId = "listBeneficiaries",
            summary = "Lister les personnes",
            description =
                    "Les plus récentes d'abord (sort : createdAt, waitingSince) : celles de la structure, ou toutes celles du club pour un conseiller. "
                            + "Une structure y lit le nom des siennes. Les personnes sorties (LEFT) n'y sont que si l'état est demandé.")
    @APIResponse(responseCode = "200", description = "Une page de personnes, sans donnée sensible.")
    public Page<BeneficiaryView> list(@BeanParam @Valid SortedPageRequest page, @BeanParam PersonFilter filter) {
        return list.of(filter).page(page);
    }

    @GET
    @Path("/{id}")
    @Transactional
    @Operation(
            operationId = "getBeneficiary",
            summary = "Lire une personne",
            description = "Les faits utiles au rapprochement d'une personne, par son id ou sa référence (P-2231).")
    @APIResponse(responseCode = "200", description = "La personne, par les seuls faits utiles au rapprochement.")
    public RestResponse<BeneficiaryView> read(Reference id, @BeanParam SelectedFields fields) {
        return answer(people.shown(id));
    }

    @PUT
    @Path("/{id}")
    @Transactional
    @Operation(
            operationId = "replaceBeneficiary",
            summary = "Modifier une personne",
            description =
                    "Remplace les faits utiles au rapprochement. L'identité et les données sensibles ont chacune leur adresse.")
    @APIResponse(responseCode = "200", description = "La personne, telle qu'elle est désormais.")
    public RestResponse<BeneficiaryView> replace(
            Reference id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull FactsRequest request) {
        var shown = people.shown(id);
        var person = shown.person();
        person.limits().requireUsable();
        Etags.require(ifMatch, person.version());
        var facts = request.facts();
        var identity = BeneficiaryIdentity.of(person.id()).map(BeneficiaryIdentity::identity);
        Invalid.ifAny(registration.checks().facts(facts, identity.orElse(null)).violations());
        var from = person.state();
        person.describe(request.externalId(), facts, request.readiness(), clock.instant());
        Beneficiary.flush();
        events.moved(SubjectKind.BENEFICIARY, person.id(), "UPDATED", from, person.state(), null);
        return answer(shown);
    }

    private RestResponse<BeneficiaryView> answer(ShownPerson shown) {
        return CreatedAnswers.versioned(views.of(shown), shown.person().version());
    }
}
