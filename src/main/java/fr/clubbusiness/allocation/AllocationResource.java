package fr.clubbusiness.allocation;

import static fr.clubbusiness.security.Role.Names.ADVISER;
import static java.util.stream.Collectors.toMap;

import fr.clubbusiness.allocation.market.LeftOutReason;
import fr.clubbusiness.beneficiary.ReadyPeople;
import fr.clubbusiness.http.CreatedResource;
import fr.clubbusiness.http.FrenchOnly;
import fr.clubbusiness.http.Heavy;
import fr.clubbusiness.http.Idempotency;
import fr.clubbusiness.list.Ordering;
import fr.clubbusiness.list.Page;
import fr.clubbusiness.list.PageRequest;
import fr.clubbusiness.list.SelectedFields;
import fr.clubbusiness.matching.ListedPeople;
import fr.clubbusiness.need.OpenPositions;
import fr.clubbusiness.security.CurrentCaller;
import fr.clubbusiness.shared.Reference;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Proposals over many open needs: create, list and read them. */
@Path("/v1/allocations")
@Tag(
        name = "allocations",
        description = "Beaucoup de besoins et de personnes à la fois : une proposition d'ensemble.",
        extensions = @Extension(name = "x-displayName", value = "Affectations"))
@RolesAllowed(ADVISER)
@FrenchOnly
class AllocationResource {

    /** Whether needs or people are left out. */
    @Schema(name = "AllocationSide")
    enum Side {
        NEEDS,
        PEOPLE;

        static Side of(LeftOutReason lack) {
            return lack.isOfPeople() ? PEOPLE : NEEDS;
        }
    }

    private final CurrentCaller current;
    private final Idempotency idempotency;
    private final AllocationFilter filter;
    private final RunAllocation runAllocation;
    private final LeftOut leftOut;
    private final ListedPeople appearances;
    private final ReadyPeople ready;

    AllocationResource(
            CurrentCaller current,
            Idempotency idempotency,
            AllocationFilter filter,
            RunAllocation runAllocation,
            LeftOut leftOut,
            ListedPeople appearances,
            ReadyPeople ready) {
        this.current = current;
        this.idempotency = idempotency;
        this.filter = filter;
        this.runAllocation = runAllocation;
        this.leftOut = leftOut;
        this.appearances = appearances;
        this.ready = ready;
    }

    @POST
    @Heavy
    @Operation(
            operationId = "createAllocation",
            summary = "Répartir les besoins ouverts",
            description =
                    "Propose qui prend quel poste, sur tous les besoins ouverts ou ceux d'une entreprise, d'une commune ou d'un EPT : le "
                            + "plus de personnes placées (MOST_PLACED), ou aucune paire qui se préférerait (STABLE). Rien n'est mis en "
                            + "relation. Seule une embauche prend un poste : celui pour lequel une mise en relation est en cours est "
                            + "encore réparti, avec d'autres personnes. Cent besoins au plus de chaque employeur, les plus anciens d'abord ; une à la fois par club.")
    @APIResponse(
            responseCode = "201",
            description = "La proposition : ce qu'elle donne, et ce qu'elle coûte.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = AllocationView.class)))
    @APIResponse(responseCode = "409", description = "Une répartition est déjà en cours pour ce club.")
    @APIResponse(responseCode = "422", description = "Aucun besoin ouvert à répartir, ou personne ne convient.")
    public RestResponse<AllocationView> create(@Valid @NotNull AllocationFilter.Request request) {
        var caller = current.get();
        return idempotency.createdAfter(
                "create-allocation",
                request,
                AllocationView.class,
                () -> runAllocation.propose(caller.club(), request.mode(), where(request)),
                proposal -> new CreatedResource<>(view(runAllocation.store(caller, proposal)), null),
                view -> "/v1/allocations/" + view.id());
    }

    private OpenPositions.Where where(AllocationFilter.Request request) {
        return QuarkusTransaction.requiringNew()
                .call(() -> filter.where(current.get().club(), request));
    }

    @GET
    @Transactional
    @Operation(
            operationId = "listAllocations",
            summary = "Lister les répartitions",
            description = "Celles du club, les plus récentes d'abord.")
    @APIResponse(responseCode = "200", description = "Une page de propositions, les plus récentes d'abord.")
    public Page<AllocationView> list(@BeanParam @Valid PageRequest page) {
        var slice = page.slice(
                Ordering.newestFirst("id", Allocation::id), current.get().club());
        var rows = Allocation.page(current.get().club(), slice);
        var counts = leftOut.counts(rows);
        return Page.of(rows, slice, row -> row.view(counts.getOrDefault(row.id(), List.of())));
    }

    @GET
    @Path("/{id}")
    @Transactional
    @Operation(
            operationId = "getAllocation",
            summary = "Lire une répartition",
            description = "Ce qui était demandé, ce qu'elle donne et ce qu'elle coûte.")
    @APIResponse(responseCode = "200", description = "La proposition.")
    public AllocationView read(Reference id, @BeanParam SelectedFields fields) {
        return view(Allocation.of(current.get(), id));
    }

    @GET
    @Path("/{id}/pairs")
    @Transactional
    @Operation(
            operationId = "listAllocationPairs",
            summary = "Lister les paires d'une répartition",
            description = "Le meilleur score d'abord.")
    @APIResponse(responseCode = "200", description = "Une page de paires.")
    public Page<AllocationPairView> pairs(
            Reference id,
            @QueryParam("status") @Parameter(description = "Ne garder qu'un état.")
                    AllocationPair.@Nullable Status status,
            @BeanParam @Valid PageRequest page) {
        var allocation = Allocation.of(current.get(), id);
        var slice = page.slice(Ordering.newestFirst("id", AllocationPair::id), allocation.clubId());
        var rows = AllocationPair.page(allocation.id(), status, slice);
        var names = AllocationPairView.Names.of(
                rows, ready.among(rows.stream().map(AllocationPair::beneficiary).toList()));
        return Page.of(rows, slice, names::view);
    }

    @GET
    @Path("/{id}/left-out")
    @Operation(
            operationId = "listAllocationLeftOut",
            summary = "Lister ce qu'une répartition laisse de côté",
            description =
                    "Les besoins qui gardent un poste à pourvoir, ou les personnes sans poste, et ce qui manquait. Les personnes sont lues "
                            + "telles qu'elles sont aujourd'hui : qui n'est plus à proposer n'y est plus, et une page peut en être plus "
                            + "courte.")
    @APIResponse(responseCode = "200", description = "Une page de besoins ou de personnes laissés de côté.")
    public Page<LeftOutView> leftOut(
            Reference id,
            @QueryParam("of")
                    @Parameter(description = "Les besoins, ou les personnes ; les deux, si rien n'est dit.")
                    @Nullable
                    Side of,
            @BeanParam @Valid PageRequest page) {
        var entries = QuarkusTransaction.requiringNew().call(() -> {
            var allocation = Allocation.of(current.get(), id);
            var slice = page.slice(Ordering.newestFirst("one", LeftOut.Entry::id), allocation.clubId());
            var rows = leftOut.page(allocation, lack -> of == null || of == Side.of(lack), slice);
            return Page.of(rows, slice, Function.identity());
        });
        return new Page<>(onPresentData(entries.items()), entries.nextCursor());
    }

    private List<LeftOutView> onPresentData(List<LeftOut.Entry> entries) {
        var people = entries.stream()
                .filter(entry -> entry.lack().isOfPeople())
                .map(LeftOut.Entry::id)
                .toList();
        var now = appearances.absent(current.get().club(), people).stream()
                .collect(toMap(ListedPeople.Absent::person, Function.identity()));
        return entries.stream()
                .flatMap(entry -> entry.lack().isOfPeople()
                        ? Stream.ofNullable(now.get(entry.id())).map(absent -> LeftOutView.ofPerson(entry, absent))
                        : Stream.of(LeftOutView.ofNeed(entry)))
                .toList();
    }

    private AllocationView view(Allocation allocation) {
        return allocation.view(leftOut.counts(List.of(allocation)).getOrDefault(allocation.id(), List.of()));
    }
}
