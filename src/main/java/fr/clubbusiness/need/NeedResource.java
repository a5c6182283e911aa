package fr.clubbusiness.need;

import static fr.clubbusiness.security.Role.Names.ADVISER;
import static fr.clubbusiness.security.Role.Names.COMPANY;
import static fr.clubbusiness.security.Role.Names.STRUCTURE;

import fr.clubbusiness.security.CurrentCaller;
import fr.clubbusiness.security.Idempotency;
import fr.clubbusiness.security.Made;
import fr.clubbusiness.shared.Answers;
import fr.clubbusiness.shared.Etags;
import fr.clubbusiness.shared.Fields;
import fr.clubbusiness.shared.Page;
import fr.clubbusiness.shared.Reference;
import fr.clubbusiness.shared.SortedPageRequest;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The labour needs of companies and employing structures. */
@Path("/v1/needs")
@Tag(name = "Besoins")
@RolesAllowed({ADVISER, COMPANY, STRUCTURE})
class NeedResource {

    /** Why a need is taken back. */
    @Schema(name = "NeedWithdrawal")
    record Withdrawal(@Nullable @Size(min = 1, max = 500) String reason) {}

    private final CurrentCaller current;
    private final Idempotency idempotency;
    private final Posting posting;
    private final NeedSteps steps;
    private final NeedViews views;
    private final PositionsTaken taken;

    NeedResource(
            CurrentCaller current,
            Idempotency idempotency,
            Posting posting,
            NeedSteps steps,
            NeedViews views,
            PositionsTaken taken) {
        this.current = current;
        this.idempotency = idempotency;
        this.posting = posting;
        this.steps = steps;
        this.views = views;
        this.taken = taken;
    }

    @POST
    @Transactional
    @Operation(
            operationId = "createNeed",
            summary = "Publier un besoin",
            description =
                    "Publie un besoin de recrutement. Il est ouvert aussitôt, ce qui demande qu'il soit complet (le salaire, notamment) ; "
                            + "avec open: false, il reste en brouillon.")
    public RestResponse<NeedView> create(@Valid @NotNull NeedRequest request) {
        return idempotency.created(
                "create-need",
                request,
                NeedView.class,
                () -> {
                    var need = posting.create(request);
                    LabourNeed.flush();
                    return new Made<>(views.of(need, 0), need.version());
                },
                view -> "/v1/needs/" + view.id());
    }

    @GET
    @Transactional
    @Operation(
            operationId = "listNeeds",
            summary = "Lister les besoins",
            description =
                    "Les plus récents d'abord ; sort : createdAt, startDate. Un conseiller voit ceux du club, un employeur les siens ; une structure voit aussi "
                            + "tous les besoins ouverts.")
    public Page<NeedView> list(@BeanParam NeedFilter filter, @BeanParam @Valid SortedPageRequest page) {
        var slice = page.slice(NeedSearch.ORDER, current.get().club());
        var needs = NeedSearch.page(current.get(), filter, slice);
        var filled = taken.of(needs.stream().map(LabourNeed::id).toList());
        return Page.of(needs, slice, need -> views.of(need, filled.getOrDefault(need.id(), 0)));
    }

    @GET
    @Path("/{id}")
    @Transactional
    @Operation(
            operationId = "getNeed",
            summary = "Lire un besoin",
            description = "Un besoin, par son id ou sa référence (B-0907).")
    public RestResponse<NeedView> read(Reference id, @BeanParam Fields fields) {
        return answer(LabourNeed.visibleTo(current.get(), id));
    }

    @PUT
    @Path("/{id}")
    @Transactional
    @Operation(
            operationId = "replaceNeed",
            summary = "Modifier un besoin",
            description =
                    "Remplace tout ce qui est dit du besoin. Changer ce qui sert au rapprochement renouvelle les candidats et "
                            + "leurs pseudonymes : dix fois par jour au plus. Un brouillon est ouvert, sauf avec open: false.")
    public RestResponse<NeedView> replace(
            Reference id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull NeedRequest request) {
        var need = LabourNeed.keptBy(current.get(), id);
        Etags.require(ifMatch, need.version());
        posting.replace(need, request);
        return answer(need);
    }

    @POST
    @Path("/{id}/open")
    @Transactional
    @Operation(
            operationId = "openNeed",
            summary = "Ouvrir un besoin",
            description =
                    "Ouvre un brouillon complet, ou rouvre un besoin retiré ou expiré. Sans effet s'il est déjà ouvert.")
    public RestResponse<NeedView> open(Reference id) {
        var need = LabourNeed.keptBy(current.get(), id);
        posting.open(need);
        return answer(need);
    }

    @POST
    @Path("/{id}/withdraw")
    @Consumes(MediaType.APPLICATION_JSON) // said, so that no body at all is not taken for one of another type
    @Transactional
    @Operation(
            operationId = "withdrawNeed",
            summary = "Retirer un besoin",
            description = "Retire un besoin ouvert ; il peut être rouvert. Sans effet s'il est déjà retiré.")
    public RestResponse<NeedView> withdraw(
            Reference id, @RequestBody(required = false) @Valid @Nullable Withdrawal withdrawal) {
        var need = LabourNeed.keptBy(current.get(), id);
        steps.withdraw(need, withdrawal == null ? null : withdrawal.reason());
        return answer(need);
    }

    /** Written first, so that the version is that of what is shown. */
    private RestResponse<NeedView> answer(LabourNeed need) {
        LabourNeed.flush();
        return Answers.versioned(views.of(need), need.version());
    }
}
