package fr.clubbusiness.allocation;

import static fr.clubbusiness.security.Role.Names.ADVISER;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.clubbusiness.allocation.IntroducePairs.Outcome;
import fr.clubbusiness.allocation.IntroducePairs.Tried;
import fr.clubbusiness.http.CreatedResource;
import fr.clubbusiness.http.Idempotency;
import fr.clubbusiness.introduction.Introduction;
import fr.clubbusiness.problem.Invalid;
import fr.clubbusiness.problem.ProblemView;
import fr.clubbusiness.problem.Problems;
import fr.clubbusiness.security.CurrentCaller;
import fr.clubbusiness.shared.Reference;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** From a proposal to introductions: an adviser decides, one by one or many at once. */
@Path("/v1/allocations/{id}/introductions")
@Tag(name = "Affectations")
@RolesAllowed(ADVISER)
class AllocationIntroductionsResource {
    /** How many pairs one request tries: what takes a few seconds. */
    static final int MOST = 500;

    /** Which pairs, and what is said with each. */
    @Schema(name = "AllocationIntroductions")
    record Request(
            @Size(min = 1, max = MOST)
            @Schema(description = "Les paires à mettre en relation ; toutes, si rien n'est dit (500 par demande).")
            @Nullable
            List<@NotNull UUID> pairs,

            @Size(max = 2000) @Schema(description = "Un mot pour qui répondra.") @Nullable
            String message,

            @Size(min = 5, max = 2000)
            @Schema(description = "Pourquoi proposer malgré un point à lever ; jamais montré à l'entreprise.")
            @Nullable
            String overrideReason) {}

    /** What became of each pair. */
    @Schema(name = "AllocationIntroduced")
    record View(
            int created,
            int already,
            int refused,

            @Schema(description = "Paires que personne n'a encore essayées : demandez encore, s'il en reste.")
            long remaining,

            List<PairOutcome> pairs) {

        static View of(List<Tried> tried, long remaining, Problems problems) {
            return new View(
                    count(tried, Outcome.CREATED),
                    count(tried, Outcome.ALREADY),
                    count(tried, Outcome.REFUSED),
                    remaining,
                    tried.stream().map(one -> PairOutcome.of(one, problems)).toList());
        }

        private static int count(List<Tried> tried, Outcome outcome) {
            return (int) tried.stream().filter(one -> one.outcome() == outcome).count();
        }
    }

    /** What became of one pair. */
    @Schema(name = "AllocationPairOutcome")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record PairOutcome(
            UUID pairId,
            Outcome outcome,
            @Nullable UUID introductionId,
            @Nullable String reference,
            @Nullable List<ProblemView.Given> reasons) {

        static PairOutcome of(Tried tried, Problems problems) {
            Introduction introduction = tried.introduction();
            return new PairOutcome(
                    tried.pair(),
                    tried.outcome(),
                    introduction == null ? null : introduction.id(),
                    introduction == null ? null : introduction.reference(),
                    tried.reasons().isEmpty()
                            ? null
                            : tried.reasons().stream()
                                    .map(reason -> new ProblemView.Given(
                                            reason.code(), reason.text().in(problems.language())))
                                    .toList());
        }
    }

    private final CurrentCaller current;
    private final Idempotency idempotency;
    private final IntroducePairs introducing;
    private final Problems problems;

    AllocationIntroductionsResource(
            CurrentCaller current, Idempotency idempotency, IntroducePairs introducing, Problems problems) {
        this.current = current;
        this.idempotency = idempotency;
        this.introducing = introducing;
        this.problems = problems;
    }

    @POST
    @Operation(
            operationId = "introduceAllocation",
            summary = "Mettre en relation les paires d'une répartition",
            description =
                    "Chacune par la même règle que POST /v1/introductions, relue au moment où elle est créée : créée, déjà là, ou refusée "
                            + "avec ses raisons. Demander deux fois ne crée rien deux fois.")
    @APIResponse(
            responseCode = "201",
            description = "Ce qu'est devenue chaque paire : créée, déjà là ou refusée, avec ses raisons.",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = View.class)))
    public RestResponse<View> introduce(Reference id, @Valid @NotNull Request request) {
        var allocation = QuarkusTransaction.requiringNew()
                .call(() -> Allocation.of(current.get(), id).id());
        return idempotency.createdInSteps(
                "introduce-allocation " + allocation,
                request,
                View.class,
                () -> new CreatedResource<>(introduced(allocation, request), null),
                _ -> "/v1/allocations/" + allocation + "/pairs");
    }

    /** Each pair in a transaction of its own, and none around them: hundreds of pairs take a connection each in turn, never two. */
    private View introduced(UUID allocation, Request request) {
        var caller = current.get();
        var said = new IntroducePairs.Said(request.message, request.overrideReason);
        var pairs = QuarkusTransaction.requiringNew().call(() -> pairs(allocation, request.pairs));
        var tried = pairs.stream()
                .map(pair -> introducing.introduce(caller, pair, said))
                .toList();
        long remaining = QuarkusTransaction.requiringNew().call(() -> AllocationPair.untried(allocation));
        return View.of(tried, remaining, problems);
    }

    private static List<UUID> pairs(UUID allocation, @Nullable List<UUID> asked) {
        if (asked == null) {
            return AllocationPair.toIntroduce(allocation, MOST);
        }
        var once = List.copyOf(new LinkedHashSet<>(asked));
        if (AllocationPair.of(allocation, once).size() < once.size()) {
            throw new Invalid(
                    "pairs",
                    "Une de ces paires n'est pas de cette répartition : reprenez leurs id dans la liste des paires.",
                    "One of these pairs is not of this allocation: take their ids from the list of pairs.");
        }
        return once;
    }
}
