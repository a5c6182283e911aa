package fr.clubbusiness.introduction.step;

import static fr.clubbusiness.introduction.rule.Initiator.ADVISER;
import static fr.clubbusiness.introduction.rule.Initiator.COMPANY;
import static fr.clubbusiness.introduction.rule.Initiator.STRUCTURE;

import fr.clubbusiness.beneficiary.AgreementMeans;
import fr.clubbusiness.introduction.CallerSides;
import fr.clubbusiness.introduction.Introduction;
import fr.clubbusiness.introduction.IntroductionEnd;
import fr.clubbusiness.introduction.IntroductionHistory;
import fr.clubbusiness.introduction.IntroductionView;
import fr.clubbusiness.introduction.NeedAgreement;
import fr.clubbusiness.introduction.VisibleIntroductions;
import fr.clubbusiness.introduction.rule.DeclineReason;
import fr.clubbusiness.introduction.rule.Ending;
import fr.clubbusiness.introduction.rule.Initiator;
import fr.clubbusiness.introduction.rule.IntroductionStatus;
import fr.clubbusiness.introduction.rule.Party;
import fr.clubbusiness.problem.Conflict;
import fr.clubbusiness.problem.Refused;
import fr.clubbusiness.security.Role;
import fr.clubbusiness.shared.Reference;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/**
 * The answers to an introduction: share, decline, withdraw, postpone. Each step belongs to one side or two. A repeat by the same
 * organisation gets the same answer. All rules are checked before anything changes.
 */
@Path("/v1/introductions/{id}")
@Tag(name = "introductions")
@RolesAllowed({Role.Names.COMPANY, Role.Names.STRUCTURE, Role.Names.ADVISER})
class StepResource {
    /** The person's agreement for this need. */
    @Schema(name = "IntroductionShare")
    record ShareRequest(
            @NotNull LocalDate agreementOn, @NotNull AgreementMeans agreementMeans) {}

    /** Why the introduction stops here. */
    @Schema(name = "IntroductionDecline")
    record DeclineRequest(
            @NotNull DeclineReason reason,
            @Size(max = 2000) @Nullable String comment) {}

    /** More time to answer. */
    @Schema(name = "IntroductionPostpone")
    record PostponeRequest(@NotNull LocalDate until) {}

    private final VisibleIntroductions introductions;
    private final ShareIntroduction sharing;
    private final IntroductionHistory history;
    private final Clock clock;

    StepResource(
            VisibleIntroductions introductions, ShareIntroduction sharing, IntroductionHistory history, Clock clock) {
        this.introductions = introductions;
        this.sharing = sharing;
        this.history = history;
        this.clock = clock;
    }

    @POST
    @Path("/share")
    @Transactional
    @Operation(
            operationId = "shareIntroduction",
            summary = "Confirmer l'accord",
            description =
                    "La structure (ou un conseiller en son nom) confirme l'accord de la personne pour ce besoin ; l'entreprise la découvre.")
    @APIResponse(
            responseCode = "200",
            description = "La mise en relation, partagée : l'entreprise découvre la personne.")
    @APIResponse(responseCode = "403", description = "Cette étape est à la structure, ou à un conseiller en son nom.")
    @APIResponse(
            responseCode = "409",
            description = "Étape impossible depuis l'état actuel, ou le besoin n'est plus ouvert.")
    @APIResponse(
            responseCode = "422",
            description = "L'accord est daté de l'avenir, ou la personne n'est plus d'accord pour être proposée.")
    public IntroductionView share(Reference id, @Valid @NotNull ShareRequest request) {
        var visible = introductions.getForStep(id);
        visible.sides().requireSide(STRUCTURE, ADVISER);
        if (history.isRepeat(visible.introduction(), IntroductionStatus.SHARED)) {
            sharing.requireNotInFuture(request.agreementOn());
        } else {
            visible.requireStep(IntroductionStatus.SHARED);
            sharing.share(visible.introduction(), new NeedAgreement(request.agreementOn(), request.agreementMeans()));
        }
        return introductions.after(visible);
    }

    @POST
    @Path("/decline")
    @Transactional
    @Operation(
            operationId = "declineIntroduction",
            summary = "Décliner",
            description = "Met fin avec un motif, qui ne juge jamais la personne.")
    @APIResponse(responseCode = "200", description = "La mise en relation, close.")
    @APIResponse(
            responseCode = "409",
            description = "Étape impossible depuis l'état actuel : elle est déjà close, ou l'embauche est faite.")
    @APIResponse(responseCode = "422", description = "Ce motif appartient à l'autre partie.")
    public IntroductionView decline(Reference id, @Valid @NotNull DeclineRequest request) {
        var visible = introductions.getForStep(id);
        var by = visible.sides().requireSide(COMPANY, STRUCTURE, ADVISER);
        if (history.isRepeat(visible.introduction(), IntroductionStatus.DECLINED)) {
            requireOwnReason(visible.sides(), by, request.reason());
        } else {
            visible.requireStep(IntroductionStatus.DECLINED);
            requireOwnReason(visible.sides(), by, request.reason());
            var end = new IntroductionEnd(clock.instant(), by, request.reason().name(), request.comment());
            end(visible.introduction(), new Ending.Declined(request.reason()), end);
        }
        return introductions.after(visible);
    }

    /** Each side has its own reasons. An adviser may use those of either side. */
    private static void requireOwnReason(CallerSides sides, Initiator by, DeclineReason reason) {
        var own = by == ADVISER
                || (sides.own().contains(COMPANY) && reason.isFor(Party.COMPANY))
                || (sides.own().contains(STRUCTURE) && reason.isFor(Party.STRUCTURE));
        if (!own) {
            throw new Refused(
                    "REASON_OF_OTHER_SIDE",
                    "Ce motif (%s) appartient à l'autre partie.".formatted(reason),
                    "This reason (%s) belongs to the other side.".formatted(reason));
        }
    }

    @POST
    @Path("/withdraw")
    @Transactional
    @Operation(
            operationId = "withdrawIntroduction",
            summary = "Retirer",
            description = "Qui a proposé retire sa proposition ; un conseiller le peut aussi.")
    @APIResponse(responseCode = "200", description = "La mise en relation, retirée.")
    @APIResponse(responseCode = "403", description = "Seul qui l'a proposée, ou un conseiller, peut la retirer.")
    @APIResponse(responseCode = "409", description = "Étape impossible depuis l'état actuel : elle est déjà close.")
    public IntroductionView withdraw(Reference id) {
        var visible = introductions.getForStep(id);
        var by = visible.sides().requireSide(visible.facts().initiator(), ADVISER);
        if (!history.isRepeat(visible.introduction(), IntroductionStatus.WITHDRAWN)) {
            visible.requireStep(IntroductionStatus.WITHDRAWN);
            end(visible.introduction(), new Ending.Withdrawn(), new IntroductionEnd(clock.instant(), by, null, null));
        }
        return introductions.after(visible);
    }

    private void end(Introduction introduction, Ending how, IntroductionEnd end) {
        var from = introduction.trueStatus();
        introduction.end(how, end, clock);
        history.record(introduction, how.status().name(), from, end.reason());
    }

    @POST
    @Path("/postpone")
    @Transactional
    @Operation(
            operationId = "postponeIntroduction",
            summary = "Reporter la réponse",
            description = "Qui doit répondre se donne plus de temps : à 30 jours au plus, deux fois au plus.")
    @APIResponse(responseCode = "200", description = "La mise en relation, avec sa nouvelle échéance.")
    @APIResponse(responseCode = "409", description = "Personne n'est attendu : il n'y a pas d'échéance à reporter.")
    @APIResponse(
            responseCode = "422",
            description = "Le report est trop lointain (30 jours), trop fréquent (deux fois), ou n'est pas plus tard.")
    public IntroductionView postpone(Reference id, @Valid @NotNull PostponeRequest request) {
        var visible = introductions.getForStep(id);
        var awaited = visible.awaiting().orElseThrow(StepResource::noAnswerExpected);
        visible.sides().requireSide(awaited == Party.STRUCTURE ? STRUCTURE : COMPANY, ADVISER);
        var introduction = visible.introduction();
        if (!Objects.equals(visible.deadline(), request.until())) {
            Refused.ifAny(introduction.answerWait().postponeRefusals(request.until(), LocalDate.now(clock)));
            introduction.postpone(request.until(), clock);
            history.record(introduction, "POSTPONED", introduction.trueStatus(), null);
        }
        return introductions.after(visible);
    }

    private static Conflict noAnswerExpected() {
        return new Conflict(
                "nobody-waited-for",
                "Personne n'est attendu : il n'y a pas d'échéance à reporter.",
                "Nobody is waited for: there is no deadline to put off.");
    }
}
