package fr.clubbusiness.commitment;

import fr.clubbusiness.directory.OrganisationLeft;
import fr.clubbusiness.history.History;
import fr.clubbusiness.problem.Conflict;
import fr.clubbusiness.problem.Refused;
import fr.clubbusiness.security.CurrentCaller;
import fr.clubbusiness.shared.SubjectKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.LocalDate;

/** What the offerer does: offer, change, take back. */
@ApplicationScoped
class OfferCommitment {
    private final CurrentCaller current;
    private final Commitments commitments;
    private final CommitmentHistory history;
    private final History trace;
    private final Clock clock;

    OfferCommitment(
            CurrentCaller current, Commitments commitments, CommitmentHistory history, History trace, Clock clock) {
        this.current = current;
        this.commitments = commitments;
        this.history = history;
        this.trace = trace;
        this.clock = clock;
    }

    /** Offers it for the caller's organisation. */
    Commitment offer(CommitmentTerms terms) {
        Refused.ifAny(CommitmentRules.refusals(terms, LocalDate.now(clock)));
        var commitment = new Commitment(current.get(), terms, clock.instant());
        commitment.persist();
        commitments.read(commitment);
        trace.moved(SubjectKind.COMMITMENT, commitment.id(), "CREATED", null, commitment.status(), null);
        return commitment;
    }

    /**
     * Changes an offer of the caller's that is held. The same terms again change nothing.
     *
     * @throws Conflict when nothing of it is left, or it is over
     * @throws Refused with all that speaks against the change
     */
    void change(Commitment commitment, CommitmentTerms terms) {
        var before = commitment.terms();
        if (before.isSameButQuantity(terms) && before.quantity().equals(terms.quantity())) {
            return;
        }
        commitment.requireOffered();
        Refused.ifAny(CommitmentRules.refusalsOfChange(before, terms, commitment.taken(), LocalDate.now(clock)));
        var status = commitment.status();
        commitment.change(terms);
        history.follow(commitments.read(commitment), status, "UPDATED", null);
    }

    /** Takes back an offer of the caller's that is held; one that is withdrawn stays so. */
    void withdraw(Commitment commitment) {
        var status = commitment.status();
        if (status != CommitmentStatus.WITHDRAWN) {
            commitment.withdraw();
            history.follow(commitments.read(commitment), status, "COMMITMENT_WITHDRAWN", null);
        }
    }

    /** Nobody can take any more of what an organisation offered that leaves. What is taken, its takers answer. */
    void on(@Observes OrganisationLeft left) {
        Commitment.<Commitment>list(
                        "clubId = ?1 and offererId = ?2 and status = OFFERED order by id",
                        current.get().club(),
                        left.organisation())
                .forEach(commitment -> {
                    commitments.lock(commitment.id());
                    var status = commitments.read(commitment).status();
                    if (status == CommitmentStatus.OFFERED) {
                        commitment.close();
                        history.follow(commitments.read(commitment), status, "COMMITMENT_CLOSED", "ORGANISATION_LEFT");
                    }
                });
    }
}
