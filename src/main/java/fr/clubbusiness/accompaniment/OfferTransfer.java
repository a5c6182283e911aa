package fr.clubbusiness.accompaniment;

import fr.clubbusiness.beneficiary.Beneficiary;
import fr.clubbusiness.history.History;
import fr.clubbusiness.problem.Refused;
import fr.clubbusiness.security.CurrentCaller;
import fr.clubbusiness.shared.Reference;
import fr.clubbusiness.shared.RefusalReason;
import fr.clubbusiness.shared.SubjectKind;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hibernate.Session;

/** Offers a person to another structure. Nothing of the person changes before it accepts. */
@ApplicationScoped
class OfferTransfer {
    private final CurrentCaller current;
    private final Session database;
    private final History history;
    private final TransferNews news;
    private final Clock clock;

    OfferTransfer(CurrentCaller current, Session database, History history, TransferNews news, Clock clock) {
        this.current = current;
        this.database = database;
        this.history = history;
        this.news = news;
        this.clock = clock;
    }

    /**
     * Offers it.
     *
     * @param person whom the caller's structure accompanies, or whose structure has left the club
     * @throws Refused with every reason against it
     * @throws fr.clubbusiness.problem.Conflict when the person has left
     */
    Transfer offer(Beneficiary person, Reference to) {
        person.state().requireAccompanied();
        var holder = PossibleHolder.find(database, to);
        Refused.ifAny(refusals(person, holder));
        var transfer =
                new Transfer(current.get(), person, holder.orElseThrow().id(), clock.instant(), LocalDate.now(clock));
        transfer.persistAndFlush();
        history.record(
                SubjectKind.BENEFICIARY,
                person.id(),
                "TRANSFER_OFFERED",
                current.get().purpose());
        news.tellOffered(transfer);
        return transfer;
    }

    private List<RefusalReason> refusals(Beneficiary person, Optional<PossibleHolder> to) {
        var reasons = new ArrayList<RefusalReason>();
        if (!current.get().actsFor(person.structureId()) && !isGone(person)) {
            reasons.add(RefusalReason.of(
                    "HOLDER_STILL_ACTIVE",
                    "La structure de la personne est toujours au club : c'est elle qui propose le transfert.",
                    "The structure of the person is still in the club: it offers the transfer itself."));
        }
        if (to.filter(holder -> holder.id().equals(person.structureId())).isPresent()) {
            reasons.add(alreadyAccompanies());
        } else if (to.filter(holder -> holder.mayHoldOn(LocalDate.now(clock))).isEmpty()) {
            reasons.add(toNonHolder());
        }
        return reasons;
    }

    /** The same words whether it does not exist, holds nobody, or is over. */
    static RefusalReason toNonHolder() {
        return RefusalReason.of(
                "TRANSFER_TO_NON_HOLDER",
                "Cette organisation n'accompagne pas de personnes dans le club aujourd'hui : donnez la référence d'une structure qui y est (E-0152).",
                "This organisation accompanies no people in the club today: give the reference of a structure that is in it (E-0152).");
    }

    static RefusalReason alreadyAccompanies() {
        return RefusalReason.of(
                "ALREADY_ACCOMPANIES",
                "Cette structure accompagne déjà la personne.",
                "This structure accompanies the person already.");
    }

    private boolean isGone(Beneficiary person) {
        return PossibleHolder.find(database, new Reference(person.structureId().toString()))
                .filter(PossibleHolder::isGone)
                .isPresent();
    }
}
