package fr.clubbusiness.immersion.agreement;

import fr.clubbusiness.directory.OrganisationLeft;
import fr.clubbusiness.history.History;
import fr.clubbusiness.immersion.rule.AgreementRules;
import fr.clubbusiness.immersion.rule.ImmersionSide;
import fr.clubbusiness.immersion.rule.ImmersionStatus;
import fr.clubbusiness.problem.Conflict;
import fr.clubbusiness.problem.Refused;
import fr.clubbusiness.security.CurrentCaller;
import fr.clubbusiness.shared.SubjectKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What follows the signatures: the official agreement, a cancellation, how it went. */
@ApplicationScoped
class FollowImmersion {
    private final CurrentCaller current;
    private final Immersions immersions;
    private final ServedTrial trial;
    private final History history;
    private final Clock clock;

    FollowImmersion(CurrentCaller current, Immersions immersions, ServedTrial trial, History history, Clock clock) {
        this.current = current;
        this.immersions = immersions;
        this.trial = trial;
        this.history = history;
        this.clock = clock;
    }

    /**
     * It counts from now on. The same reference again changes nothing.
     *
     * @throws Refused with all that it lacks
     * @throws Conflict when it has another reference
     */
    void validate(Immersion immersion, @Nullable String reference) {
        var from = immersion.status();
        if (from == ImmersionStatus.VALIDATED) {
            requireSame(immersion, reference);
            return;
        }
        var signed = Signature.of(List.of(immersion.id())).stream()
                .map(Signature::party)
                .collect(Collectors.toSet());
        var reasons = new ArrayList<>(AgreementRules.refusalsOfValidation(
                immersion.parties(),
                signed,
                reference != null && !reference.isBlank(),
                immersion.firstDay(),
                LocalDate.now(clock)));
        reasons.addAll(trial.refusals(immersion, immersion.terms(List.of()).schedule()));
        Refused.ifAny(reasons);
        immersion.validate(String.valueOf(reference));
        moved(immersion, from, "IMMERSION_VALIDATED");
    }

    private static void requireSame(Immersion immersion, @Nullable String reference) {
        if (!immersion.officialReference().equals(Optional.ofNullable(reference))) {
            throw new Conflict(
                    "immersion-validated",
                    "Cette immersion est validée par une autre référence. Si celle-ci est fausse, changez les conditions : tous signent de nouveau.",
                    "This immersion is validated by another reference. If that one is wrong, change the terms: everybody signs again.");
        }
    }

    /** It does not take place. Throws {@link Refused} once it has begun. */
    void cancel(Immersion immersion) {
        var from = immersion.status();
        if (from == ImmersionStatus.CANCELLED) {
            return;
        }
        Refused.ifAny(AgreementRules.refusalsOfCancellation(immersion.firstDay(), LocalDate.now(clock)));
        immersion.cancel();
        moved(immersion, from, "IMMERSION_CANCELLED");
    }

    /**
     * A side says how it went, or says it anew. The status follows whoever sent the person, and the host until they have spoken.
     *
     * @throws Conflict when it was never valid, or is forgotten
     */
    void assess(Immersion immersion, AssessmentRequest said) {
        if (ImmersionPerson.of(immersion.id()).isEmpty() && immersion.status().isValid()) {
            throw new Conflict(
                    "immersion-forgotten",
                    "Les données de cette immersion sont effacées : rien ne s'y écrit plus.",
                    "The data of this immersion are erased: nothing is written there any more.");
        }
        var from = immersion.status();
        if (from != said.held().status() && !from.mayBecome(said.held().status())) {
            Conflict.unlessStep(from, said.held().status());
        }
        Refused.ifAny(AgreementRules.refusalsOfAssessment(
                said.held(), immersion.firstDay(), immersion.lastDay(), LocalDate.now(clock)));
        var side = current.get().actsFor(immersion.sender()) ? ImmersionSide.SENDER : ImmersionSide.HOST;
        var hasSenderSpoken =
                ImmersionAssessment.of(immersion.id(), ImmersionSide.SENDER).isPresent();
        ImmersionAssessment.of(immersion.id(), side)
                .ifPresentOrElse(
                        known -> known.say(said, clock.instant()),
                        () -> new ImmersionAssessment(immersion, side, said, clock.instant()).persist());
        var to = said.held().status();
        if (from != to && (side == ImmersionSide.SENDER || !hasSenderSpoken)) {
            immersion.become(to);
            moved(immersion, from, "IMMERSION_ASSESSED");
        } else {
            history.record(SubjectKind.IMMERSION, immersion.id(), "IMMERSION_ASSESSED", null);
        }
    }

    /** The club cancels what nobody asked to sign, and what began without counting: its seat is free again. */
    void lapse(Immersion immersion) {
        cancel(immersion, "LAPSED");
    }

    /** What has not begun does not take place when the host, or whoever sent the person, leaves the club. */
    void on(@Observes OrganisationLeft left) {
        Immersion.<Immersion>list(
                        "clubId = ?1 and (hostId = ?2 or senderId = ?2) and status in (DRAFT, TO_SIGN, SIGNED, VALIDATED) and firstDay > ?3 order by id",
                        current.get().club(),
                        left.organisation(),
                        LocalDate.now(clock))
                .forEach(immersion -> cancel(immersions.lock(immersion), "ORGANISATION_LEFT"));
    }

    private void cancel(Immersion immersion, String why) {
        var from = immersion.status();
        if (from.isPrepared()) {
            immersion.cancel();
            immersions.read(immersion);
            history.moved(SubjectKind.IMMERSION, immersion.id(), "IMMERSION_CANCELLED", from, immersion.status(), why);
        }
    }

    private void moved(Immersion immersion, ImmersionStatus from, String act) {
        immersions.read(immersion);
        history.moved(SubjectKind.IMMERSION, immersion.id(), act, from, immersion.status(), null);
    }
}
