package fr.clubbusiness.catalogue.purchase;

import fr.clubbusiness.catalogue.rule.AnswerStatus;
import fr.clubbusiness.catalogue.rule.Reservation;
import fr.clubbusiness.catalogue.rule.SupplierRefusal;
import fr.clubbusiness.history.History;
import fr.clubbusiness.message.MessageKind;
import fr.clubbusiness.message.Outbox;
import fr.clubbusiness.problem.Conflict;
import fr.clubbusiness.problem.Refused;
import fr.clubbusiness.shared.RefusalReason;
import fr.clubbusiness.shared.SubjectKind;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Changes the answers of structures, and records each change in the caller's transaction. Repeating a step changes and records nothing. */
@ApplicationScoped
class AnswerSteps {
    private final FindSuppliers suppliers;
    private final Outbox outbox;
    private final History history;
    private final Clock clock;

    AnswerSteps(FindSuppliers suppliers, Outbox outbox, History history, Clock clock) {
        this.suppliers = suppliers;
        this.outbox = outbox;
        this.history = history;
        this.clock = clock;
    }

    /** Somebody of the structure read what is asked. Later it changes nothing. */
    void see(PurchaseAnswer answer) {
        if (answer.status() == AnswerStatus.SENT) {
            move(answer, AnswerStatus.SEEN, null);
        }
    }

    /**
     * The structure is interested, alone or as the leader of others. While the purchase takes answers, it corrects with whom.
     *
     * @throws Conflict when the purchase takes no answers any more
     * @throws Refused with all that speaks against a joint answer
     */
    void interested(PurchaseAnswer answer, List<UUID> members) {
        if (answer.status() == AnswerStatus.INTERESTED && answer.members().equals(members)) {
            return;
        }
        requireOpen(answer, AnswerStatus.INTERESTED);
        Refused.ifAny(refusals(answer, members));
        var isCorrection = answer.status() == AnswerStatus.INTERESTED;
        answer.with(members);
        moveOrCorrect(answer, AnswerStatus.INTERESTED, isCorrection, null);
        outbox.post(
                MessageKind.PURCHASE_INTEREST,
                answer.purchase().buyer().id(),
                SubjectKind.PURCHASE,
                answer.purchase().id(),
                answer.id().toString());
    }

    private List<RefusalReason> refusals(PurchaseAnswer answer, List<UUID> members) {
        var reasons = new ArrayList<RefusalReason>();
        if (!members.isEmpty() && !answer.purchase().terms().jointAllowed()) {
            reasons.add(RefusalReason.of(
                    "NOT_ALONE_ALLOWED",
                    "Cet achat n'admet pas de réponse commune : répondez seul.",
                    "This purchase admits no joint answer: answer alone."));
        }
        if (members.contains(answer.structure().id())
                || members.stream().anyMatch(member -> !suppliers.isActive(member, Reservation.NONE))) {
            reasons.add(RefusalReason.of(
                    "STRUCTURE_NOT_ACTIVE",
                    "Un membre de la réponse n'est pas une autre structure du club en activité.",
                    "A member of the answer is not another active structure of the club."));
        }
        return reasons;
    }

    /** The structure declines. While the purchase takes answers, it corrects why. */
    void decline(PurchaseAnswer answer, SupplierRefusal reason) {
        var isCorrection = answer.status() == AnswerStatus.DECLINED;
        if (!isCorrection || answer.reason() != reason) {
            requireOpen(answer, AnswerStatus.DECLINED);
            answer.because(reason);
            moveOrCorrect(answer, AnswerStatus.DECLINED, isCorrection, reason.name());
        }
    }

    /**
     * The structure made an offer. While the purchase takes answers, it corrects its amount.
     *
     * @param amount in euros; null when it says none, and then what it said before stays
     */
    void offer(PurchaseAnswer answer, @Nullable Long amount) {
        var isCorrection = answer.status() == AnswerStatus.OFFERED;
        if (!isCorrection || (amount != null && !amount.equals(answer.amount()))) {
            requireOpen(answer, AnswerStatus.OFFERED);
            answer.asks(amount);
            moveOrCorrect(answer, AnswerStatus.OFFERED, isCorrection, null);
        }
    }

    /** Recorded as an answer, so that a buyer does not read it. */
    private void moveOrCorrect(PurchaseAnswer answer, AnswerStatus to, boolean isCorrection, @Nullable String why) {
        if (isCorrection) {
            history.record(SubjectKind.PURCHASE, answer.purchase().id(), "ANSWER_CORRECTED", why);
        } else {
            move(answer, to, why);
        }
    }

    /** The buyer decided, or cancelled. Whoever was only interested made its offer elsewhere. */
    void settle(PurchaseAnswer answer, boolean won) {
        if (answer.status() == AnswerStatus.INTERESTED) {
            move(answer, AnswerStatus.OFFERED, null);
        }
        move(answer, won ? AnswerStatus.WON : AnswerStatus.LOST, null);
        outbox.post(
                MessageKind.PURCHASE_DECIDED,
                answer.structure().id(),
                SubjectKind.PURCHASE,
                answer.purchase().id(),
                "DECIDED");
    }

    /** The purchase waits for nobody any more, and nothing came. */
    void lapse(PurchaseAnswer answer) {
        move(answer, AnswerStatus.NO_ANSWER, null);
    }

    private void requireOpen(PurchaseAnswer answer, AnswerStatus to) {
        if (!answer.purchase().takesAnswers(LocalDate.now(clock))) {
            throw new Conflict(
                    "purchase-closed",
                    "Cet achat n'attend plus de réponse (%s)."
                            .formatted(answer.purchase().status().label()),
                    "This purchase waits for no answer any more (%s)."
                            .formatted(answer.purchase().status()));
        }
        if (answer.status() != to) {
            Conflict.unlessStep(answer.status(), to);
        }
    }

    private void move(PurchaseAnswer answer, AnswerStatus to, @Nullable String why) {
        var from = answer.status();
        if (answer.move(to, clock.instant())) {
            history.moved(SubjectKind.PURCHASE, answer.purchase().id(), "ANSWER_" + to, from, to, why);
        }
    }
}
