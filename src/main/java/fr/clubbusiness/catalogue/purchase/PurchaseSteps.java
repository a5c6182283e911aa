package fr.clubbusiness.catalogue.purchase;

import fr.clubbusiness.catalogue.rule.PurchaseStatus;
import fr.clubbusiness.directory.OrganisationLeft;
import fr.clubbusiness.history.History;
import fr.clubbusiness.problem.Conflict;
import fr.clubbusiness.problem.Refused;
import fr.clubbusiness.shared.SubjectKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Changes the status of purchases, and records each change in the caller's transaction. Repeating a step changes and records nothing. A step that the
 * present status does not allow is a {@link Conflict}.
 */
@ApplicationScoped
class PurchaseSteps {
    private static final Set<PurchaseStatus> OVER =
            Set.of(PurchaseStatus.AWARDED, PurchaseStatus.NO_AWARD, PurchaseStatus.REJECTED, PurchaseStatus.CANCELLED);

    private final WritePurchase writing;
    private final AnswerSteps answers;
    private final History history;
    private final Clock clock;

    PurchaseSteps(WritePurchase writing, AnswerSteps answers, History history, Clock clock) {
        this.writing = writing;
        this.answers = answers;
        this.history = history;
        this.clock = clock;
    }

    /**
     * Towards the structures: what was allowed on one day may no longer be on another.
     *
     * @throws Refused with all that speaks against it today
     */
    void advance(Purchase purchase, PurchaseStatus to) {
        if (purchase.status().mayBecome(to)) {
            writing.requireAllowed(purchase);
        }
        move(purchase, to, null);
    }

    /** The agency refuses it for good, or gives it back to be revised. */
    void reject(Purchase purchase, String reason, boolean toRevise) {
        var to = toRevise ? PurchaseStatus.DRAFT : PurchaseStatus.REJECTED;
        if (purchase.status() != to) {
            Conflict.unlessStep(purchase.status(), to);
            purchase.rejectFor(reason);
            move(purchase, to, reason);
        }
    }

    /** Its buyer wants it no more. Whoever answered that it wants the work hears so. */
    void cancel(Purchase purchase, @Nullable String why) {
        var from = purchase.status();
        move(purchase, PurchaseStatus.CANCELLED, why);
        if (from == PurchaseStatus.SENT) {
            PurchaseAnswer.running(purchase).forEach(answer -> answers.settle(answer, false));
        }
    }

    void move(Purchase purchase, PurchaseStatus to, @Nullable String why) {
        var from = purchase.status();
        if (purchase.move(to, clock.instant())) {
            history.moved(SubjectKind.PURCHASE, purchase.id(), to.name(), from, to, why);
        }
    }

    /** The purchases of a buyer who leaves are cancelled, unless they are decided. */
    void on(@Observes OrganisationLeft left) {
        Purchase.<Purchase>list("buyer.id = ?1 and status not in ?2 order by id", left.organisation(), OVER)
                .forEach(purchase -> cancel(purchase, "ORGANISATION_LEFT"));
    }
}
