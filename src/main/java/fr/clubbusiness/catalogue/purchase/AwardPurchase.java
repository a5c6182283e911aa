package fr.clubbusiness.catalogue.purchase;

import fr.clubbusiness.catalogue.rule.AwardTerms;
import fr.clubbusiness.catalogue.rule.JobShares;
import fr.clubbusiness.catalogue.rule.PurchaseRules;
import fr.clubbusiness.catalogue.rule.PurchaseStatus;
import fr.clubbusiness.problem.Conflict;
import fr.clubbusiness.problem.Refused;
import fr.clubbusiness.shared.Reference;
import fr.clubbusiness.shared.SubjectKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Records what a buyer decided: of a public buyer, the decision of its own procedure. */
@ApplicationScoped
class AwardPurchase {

    /** To whom, for how much, with which work. */
    @Schema(name = "AwardRequest", description = "À qui un achat est attribué, pour combien, avec quel travail.")
    record AwardRequest(
            @Schema(description = "Les structures retenues, par leur id ou leur référence : elles ont répondu.")
            @NotEmpty
            @Size(max = 20)
            Set<@NotNull Reference> structureIds,

            @Schema(description = "En euros, hors taxes.", examples = "18000") @NotNull @Min(1) @Max(1_000_000_000)
            Long amount,

            @Schema(description = "Heures d'insertion.") @Nullable @Min(1) @Max(1_000_000)
            Integer hours,

            @Schema(description = "Emplois à pourvoir.") @Nullable @Min(1) @Max(999)
            Integer jobs) {

        AwardTerms award() {
            return new AwardTerms(amount, hours, jobs);
        }
    }

    private final PurchaseSteps steps;
    private final AnswerSteps answers;
    private final FindSuppliers suppliers;

    AwardPurchase(PurchaseSteps steps, AnswerSteps answers, FindSuppliers suppliers) {
        this.steps = steps;
        this.answers = answers;
        this.suppliers = suppliers;
    }

    /**
     * Awards it. The same award again changes nothing.
     *
     * @throws Conflict when it is not sent, or awarded otherwise
     * @throws Refused with all that speaks against it
     */
    void award(Purchase purchase, AwardRequest request) {
        if (isRepeat(purchase, request)) {
            return;
        }
        Conflict.unlessStep(purchase.status(), PurchaseStatus.AWARDED);
        var running = PurchaseAnswer.running(purchase);
        var winners =
                running.stream().filter(answer -> isNamed(answer, request)).toList();
        var inactive = winners.stream()
                .filter(answer -> !suppliers.isActive(
                        answer.structure().id(), purchase.terms().reserved()))
                .count();
        int unanswered = unanswered(request, running);
        Refused.ifAny(PurchaseRules.refusals(
                purchase.terms(),
                new PurchaseRules.Award(request.amount(), winners.size() + unanswered, unanswered, (int) inactive)));
        purchase.award(request.award());
        steps.move(purchase, PurchaseStatus.AWARDED, null);
        running.forEach(answer -> answers.settle(answer, winners.contains(answer)));
        var shares = JobShares.of(request.jobs(), winners.size());
        for (int i = 0; i < winners.size(); i++) {
            winners.get(i).getsJobs(request.jobs() == null ? null : shares.get(i));
        }
    }

    /** How many of the names are of nobody who answered. */
    private static int unanswered(AwardRequest request, List<PurchaseAnswer> running) {
        return (int) request.structureIds().stream()
                .filter(named -> running.stream().noneMatch(answer -> isNamed(answer, named)))
                .count();
    }

    private static boolean isRepeat(Purchase purchase, AwardRequest request) {
        return purchase.award().filter(request.award()::equals).isPresent()
                && isAwardedTo(PurchaseAnswer.won(purchase), request);
    }

    private static boolean isAwardedTo(List<PurchaseAnswer> winners, AwardRequest request) {
        return winners.stream().allMatch(answer -> isNamed(answer, request)) && unanswered(request, winners) == 0;
    }

    private static boolean isNamed(PurchaseAnswer answer, AwardRequest request) {
        return request.structureIds().stream().anyMatch(named -> isNamed(answer, named));
    }

    private static boolean isNamed(PurchaseAnswer answer, Reference named) {
        return named.names(
                SubjectKind.ORGANISATION,
                answer.structure().id(),
                answer.structure().number());
    }

    /** It is awarded to nobody. */
    void awardToNobody(Purchase purchase) {
        if (purchase.status() != PurchaseStatus.NO_AWARD) {
            Conflict.unlessStep(purchase.status(), PurchaseStatus.NO_AWARD);
            steps.move(purchase, PurchaseStatus.NO_AWARD, null);
            PurchaseAnswer.running(purchase).forEach(answer -> answers.settle(answer, false));
        }
    }
}
