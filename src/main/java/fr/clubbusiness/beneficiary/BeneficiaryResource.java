package fr.clubbusiness.beneficiary;

import static fr.clubbusiness.security.Role.Names.ADVISER;
import static fr.clubbusiness.security.Role.Names.STRUCTURE;

import fr.clubbusiness.http.Confidential;
import fr.clubbusiness.security.CurrentCaller;
import fr.clubbusiness.security.Event;
import fr.clubbusiness.security.Events;
import fr.clubbusiness.security.Idempotency;
import fr.clubbusiness.security.Made;
import fr.clubbusiness.shared.Answers;
import fr.clubbusiness.shared.Etags;
import fr.clubbusiness.shared.Fields;
import fr.clubbusiness.shared.Invalid;
import fr.clubbusiness.shared.Page;
import fr.clubbusiness.shared.Reference;
import fr.clubbusiness.shared.SortedPageRequest;
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
import java.time.Clock;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The people of the club, by the facts they are matched by: a structure keeps its own, advisers see the club's. */
@Path("/v1/beneficiaries")
@RolesAllowed({STRUCTURE, ADVISER})
@Tag(name = "Personnes")
@Confidential
class BeneficiaryResource {
    private final CurrentCaller current;
    private final HeldPeople people;
    private final RegisterPerson registration;
    private final Idempotency idempotency;
    private final Events events;
    private final Clock clock;

    BeneficiaryResource(
            CurrentCaller current,
            HeldPeople people,
            RegisterPerson registration,
            Idempotency idempotency,
            Events events,
            Clock clock) {
        this.current = current;
        this.people = people;
        this.registration = registration;
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
                            + "La réponse ne contient que les faits utiles au rapprochement.")
    public RestResponse<BeneficiaryView> create(@Valid @NotNull PersonRequest request) {
        return idempotency.created(
                "create-beneficiary",
                request,
                BeneficiaryView.class,
                () -> {
                    Invalid.ifAny(registration.checks().all(request).found());
                    var person = registration.register(registration.holder(request.structureId()), request);
                    Beneficiary.flush();
                    return new Made<>(BeneficiaryView.of(person), person.version());
                },
                view -> "/v1/beneficiaries/" + view.id());
    }

    @GET
    @Transactional
    @Operation(
            operationId = "listBeneficiaries",
            summary = "Lister les personnes",
            description =
                    "Les plus récentes d'abord (sort : createdAt, waitingSince) : celles de la structure, ou toutes celles du club pour un conseiller. "
                            + "Les personnes sorties (LEFT) n'y sont que si l'état est demandé.")
    public Page<BeneficiaryView> list(@BeanParam @Valid SortedPageRequest page, @BeanParam PersonFilter filter) {
        var slice = page.slice(HeldPeople.ORDER, current.get().club());
        var rows = people.page(filter.holder(current.get()), filter.state(), slice);
        return Page.of(rows, slice, BeneficiaryView::of);
    }

    @GET
    @Path("/{id}")
    @Transactional
    @Operation(
            operationId = "getBeneficiary",
            summary = "Lire une personne",
            description = "Les faits utiles au rapprochement d'une personne, par son id ou sa référence (P-2231).")
    public RestResponse<BeneficiaryView> read(Reference id, @BeanParam Fields fields) {
        var person = people.visible(id);
        return Answers.versioned(BeneficiaryView.of(person), person.version());
    }

    @PUT
    @Path("/{id}")
    @Transactional
    @Operation(
            operationId = "replaceBeneficiary",
            summary = "Modifier une personne",
            description =
                    "Remplace les faits utiles au rapprochement. L'identité et les données sensibles ont chacune leur adresse.")
    public RestResponse<BeneficiaryView> replace(
            Reference id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull FactsRequest request) {
        var person = people.visible(id);
        Etags.require(ifMatch, person.version());
        var facts = request.facts();
        var identity = BeneficiaryIdentity.of(person.id()).map(BeneficiaryIdentity::identity);
        Invalid.ifAny(registration.checks().facts(facts, identity.orElse(null)).found());
        var from = person.state();
        person.describe(request.externalId(), facts, request.readiness(), clock.instant());
        Beneficiary.flush();
        events.moved(Event.Subject.BENEFICIARY, person.id(), "UPDATED", from, person.state(), null);
        return Answers.versioned(BeneficiaryView.of(person), person.version());
    }
}
