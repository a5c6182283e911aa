package fr.clubbusiness.commitment;

import fr.clubbusiness.directory.Organisation;
import fr.clubbusiness.directory.PartnerKind;
import fr.clubbusiness.problem.Conflict;
import fr.clubbusiness.problem.NotFound;
import fr.clubbusiness.problem.Refused;
import fr.clubbusiness.security.Caller;
import fr.clubbusiness.security.CurrentCaller;
import fr.clubbusiness.security.Role;
import fr.clubbusiness.shared.SubjectKind;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** What those do who receive: take, and say whether it was kept. An adviser corrects what was said. Each commitment is held meanwhile. */
@ApplicationScoped
class TakeCommitment {
    private final CurrentCaller current;
    private final Commitments commitments;
    private final CommitmentHistory history;
    private final CommitmentNews news;
    private final Clock clock;

    TakeCommitment(
            CurrentCaller current,
            Commitments commitments,
            CommitmentHistory history,
            CommitmentNews news,
            Clock clock) {
        this.current = current;
        this.commitments = commitments;
        this.history = history;
        this.news = news;
        this.clock = clock;
    }

    /**
     * The caller's organisation takes this many in all; as many as before change nothing.
     *
     * @throws Conflict when nothing of it is left, or it is over
     * @throws Refused with all that speaks against it
     */
    void take(Commitment commitment, int quantity) {
        var caller = current.get();
        var had = CommitmentTaking.of(commitment.id(), caller.organisation());
        if (had.filter(taking -> taking.quantity() == quantity).isPresent()) {
            return;
        }
        commitment.requireOffered();
        Refused.ifAny(CommitmentRules.refusalsOfTaking(
                taker(caller, commitment),
                quantity,
                had.map(CommitmentTaking::had).orElse(CommitmentRules.Had.NOTHING),
                commitment.left(),
                commitment.terms().period().to(),
                LocalDate.now(clock)));
        var status = commitment.status();
        had.ifPresentOrElse(
                taking -> taking.raise(quantity),
                () -> new CommitmentTaking(caller, commitment, quantity, clock.instant()).persist());
        history.follow(commitments.read(commitment), status, "COMMITMENT_TAKEN", null);
        news.tellTaken(commitment, quantity);
    }

    private static CommitmentRules.Taker taker(Caller caller, Commitment commitment) {
        var kinds = caller.roles().contains(Role.PARTNER)
                ? Organisation.<Organisation>findById(caller.organisation()).partnerKinds()
                : List.<PartnerKind>of();
        return new CommitmentRules.Taker(caller.isStructure(), kinds, caller.actsFor(commitment.offerer()));
    }

    /**
     * The caller's organisation says whether what it took was kept.
     *
     * @throws NotFound when it took nothing of it
     * @throws Conflict when it said something else before, or its time is over
     * @throws Refused before the first day
     */
    void answer(Commitment commitment, boolean isKept) {
        var taking = taking(commitment, current.get().organisation());
        Refused.ifAny(
                CommitmentRules.refusalsOfAnswer(commitment.terms().period().from(), LocalDate.now(clock)));
        var as = isKept ? TakingStatus.KEPT : TakingStatus.LAPSED;
        var status = commitment.status();
        if (taking.answer(as, clock.instant())) {
            history.follow(
                    commitments.read(commitment), status, isKept ? "COMMITMENT_KEPT" : "COMMITMENT_NOT_KEPT", null);
        }
    }

    /**
     * An adviser corrects what an organisation said, or did not say.
     *
     * @throws NotFound when that organisation took nothing of it
     */
    void correct(Commitment commitment, UUID taker, boolean isKept, String reason) {
        var taking = taking(commitment, taker);
        var status = commitment.status();
        if (taking.correct(isKept ? TakingStatus.KEPT : TakingStatus.LAPSED, clock.instant())) {
            history.follow(commitments.read(commitment), status, "COMMITMENT_CORRECTED", reason);
        }
    }

    private static CommitmentTaking taking(Commitment commitment, UUID taker) {
        return CommitmentTaking.of(commitment.id(), taker).orElseThrow(() -> new NotFound(SubjectKind.COMMITMENT));
    }
}
