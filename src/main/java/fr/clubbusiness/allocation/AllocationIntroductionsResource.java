package fr.clubbusiness.allocation;

import static fr.clubbusiness.security.Role.Names.ADVISER;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.clubbusiness.allocation.IntroducePairs.Outcome;
import fr.clubbusiness.allocation.IntroducePairs.PairResult;
import fr.clubbusiness.beneficiary.PrivateReading;
import fr.clubbusiness.exchange.DryRunParameter;
import fr.clubbusiness.http.CreatedResource;
import fr.clubbusiness.http.Idempotency;
import fr.clubbusiness.introduction.Introduction;
import fr.clubbusiness.problem.Invalid;
import fr.clubbusiness.problem.ProblemView;
import fr.clubbusiness.problem.Problems;
import fr.clubbusiness.security.Caller;
import fr.clubbusiness.security.CurrentCaller;
import fr.clubbusiness.shared.Reference;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.HeaderParam;
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

/** Turns a proposal into introductions. An adviser decides, pair by pair or for many pairs at once. */
@Path("/v1/allocations/{id}/introductions")
@Tag(name = "allocations")
@RolesAllowed(ADVISER)
class AllocationIntroductionsResource {
    /** Pairs that one request tries at most: a few seconds of work. */
    static final int MAX_PAIRS = 500;

    /** The pairs to introduce, with the same texts for each. */
    @Schema(name = "AllocationIntroductions")
    record Request(
            @Size(min = 1, max = MAX_PAIRS)
            @Schema(description = "Les paires à mettre en relation, par leur id ; ou toutes, avec all: true.")
            @Nullable
            List<@NotNull UUID> pairs,

            @Schema(
                    description =
                            "Vrai pour toutes les paires, 500 par demande. Il faut le demander : une seule demande écrit à des centaines de personnes.")
            @Nullable
            Boolean all,

            @Size(max = 2000) @Schema(description = "Un mot pour qui répondra.") @Nullable
            String message,

            @Size(min = 5, max = 2000)
            @Schema(description = "Pourquoi proposer malgré un point à lever ; jamais montré à l'entreprise.")
            @Nullable
            String overrideReason) {

        /**
         * Checks that the request names its pairs or asks for all.
         *
         * @throws Invalid when it does neither, or both
         */
        void requireChoice() {
            if ((pairs == null) == !isAll()) {
                throw new Invalid(
                        "pairs",
                        "Nommez les paires à mettre en relation (pairs), ou demandez-les toutes (all: true) ; pas les deux. Pour voir d'abord ce "
                                + "qui serait créé : ?dryRun=true.",
                        "Name the pairs to introduce (pairs), or ask for all of them (all: true); not both. To see first what would be "
                                + "created: ?dryRun=true.");
            }
        }

        private boolean isAll() {
            return Boolean.TRUE.equals(all);
        }
    }

    /** The result for each pair. */
    @Schema(name = "AllocationIntroduced")
    record View(
            int created,
            int already,
            int refused,

            @Schema(description = "Paires que personne n'a encore essayées : demandez encore, s'il en reste.")
            long remaining,

            List<PairOutcome> pairs) {

        static View of(List<PairResult> results, long remaining, Problems problems) {
            return new View(
                    count(results, Outcome.CREATED),
                    count(results, Outcome.ALREADY),
                    count(results, Outcome.REFUSED),
                    remaining,
                    results.stream().map(one -> PairOutcome.of(one, problems)).toList());
        }

        private static int count(List<PairResult> results, Outcome outcome) {
            return (int)
                    results.stream().filter(one -> one.outcome() == outcome).count();
        }
    }

    /** The result for one pair. */
    @Schema(name = "AllocationPairOutcome")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record PairOutcome(
            UUID pairId,
            Outcome outcome,
            @Nullable UUID introductionId,
            @Nullable String reference,
            List<ProblemView.Given> reasons) {

        static PairOutcome of(PairResult result, Problems problems) {
            Introduction introduction = result.introduction();
            return new PairOutcome(
                    result.pair(),
                    result.outcome(),
                    introduction == null ? null : introduction.id(),
                    introduction == null ? null : introduction.reference(),
                    result.reasons().stream()
                            .map(reason -> new ProblemView.Given(
                                    reason.code(), reason.text().in(problems.language())))
                            .toList());
        }
    }

    private final CurrentCaller current;
    private final Idempotency idempotency;
    private final IntroducePairs introducePairs;
    private final Problems problems;

    AllocationIntroductionsResource(
            CurrentCaller current, Idempotency idempotency, IntroducePairs introducePairs, Problems problems) {
        this.current = current;
        this.idempotency = idempotency;
        this.introducePairs = introducePairs;
        this.problems = problems;
    }

    @POST
    @Operation(
            operationId = "introduceAllocation",
            summary = "Mettre en relation les paires d'une répartition",
            description =
                    "Les paires nommées (pairs), ou toutes (all: true). Chacune par la même règle que POST /v1/introductions, relue au moment où elle "
                            + "est créée : créée, déjà là, ou refusée avec ses raisons. Demander deux fois ne crée rien deux fois. À l'essai "
                            + "(?dryRun=true), rien n'est gardé. Ce qui est privé et s'y oppose (PRIVATE_FACT) n'est dit qu'avec un en-tête Purpose, "
                            + "qui est gardé, même à l'essai.")
    @APIResponse(
            responseCode = "200",
            description = "À l'essai : ce que deviendrait chaque paire ; rien n'est gardé.",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = View.class)))
    @APIResponse(
            responseCode = "201",
            description = "Ce qu'est devenue chaque paire : créée, déjà là ou refusée, avec ses raisons.",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = View.class)))
    public RestResponse<View> introduce(
            Reference id,
            @BeanParam DryRunParameter dryRun,
            @HeaderParam(PrivateReading.HEADER) @Nullable String purpose,
            @Valid @NotNull Request request) {
        var dry = dryRun.isDry();
        request.requireChoice();
        var allocation = QuarkusTransaction.requiringNew()
                .call(() -> Allocation.of(current.get(), id).id());
        if (dry) {
            return RestResponse.ok(introduceAll(allocation, request, introducePairs::tryDry));
        }
        return idempotency.createdInSteps(
                "introduce-allocation " + allocation,
                request,
                View.class,
                () -> new CreatedResource<>(introduceAll(allocation, request, introducePairs::introduce), null),
                _ -> "/v1/allocations/" + allocation + "/pairs");
    }

    /** What is done with each pair: it is introduced, or only tried. */
    @FunctionalInterface
    private interface Attempt {
        PairResult of(Caller caller, UUID pair, IntroducePairs.Texts texts);
    }

    /** Each pair has its own transaction, and there is none around them. So hundreds of pairs use one connection at a time, never two. */
    private View introduceAll(UUID allocation, Request request, Attempt attempt) {
        var caller = current.get();
        var texts = new IntroducePairs.Texts(request.message, request.overrideReason);
        var pairs = QuarkusTransaction.requiringNew().call(() -> pairs(allocation, request.pairs));
        var results =
                pairs.stream().map(pair -> attempt.of(caller, pair, texts)).toList();
        long remaining = QuarkusTransaction.requiringNew().call(() -> AllocationPair.countUntried(allocation));
        return View.of(results, remaining, problems);
    }

    private static List<UUID> pairs(UUID allocation, @Nullable List<UUID> requested) {
        if (requested == null) {
            return AllocationPair.toIntroduce(allocation, MAX_PAIRS);
        }
        var distinct = List.copyOf(new LinkedHashSet<>(requested));
        if (AllocationPair.of(allocation, distinct).size() < distinct.size()) {
            throw new Invalid(
                    "pairs",
                    "Une de ces paires n'est pas de cette répartition : reprenez leurs id dans la liste des paires.",
                    "One of these pairs is not of this allocation: take their ids from the list of pairs.");
        }
        return distinct;
    }
}
