package fr.clubbusiness.catalogue.purchase;

import fr.clubbusiness.catalogue.purchase.FindSuppliers.Supplier;
import fr.clubbusiness.catalogue.rule.AnswerStatus;
import fr.clubbusiness.problem.Problems;
import fr.clubbusiness.security.Access;
import fr.clubbusiness.security.CurrentCaller;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Shows who fits a purchase and why to the agency, and to its buyer who is interested: never who declined, or was not asked. */
@ApplicationScoped
class ReadSuppliers {
    /** When fewer fit, what nearly fits is shown too, and as many of those. */
    private static final int FEW = 20;

    private final CurrentCaller current;
    private final FindSuppliers suppliers;
    private final Problems problems;
    private final Clock clock;

    ReadSuppliers(CurrentCaller current, FindSuppliers suppliers, Problems problems, Clock clock) {
        this.current = current;
        this.suppliers = suppliers;
        this.problems = problems;
        this.clock = clock;
    }

    /**
     * As the caller sees them.
     *
     * @param most of those that fit
     */
    SuppliersView of(Purchase purchase, int most) {
        var byStructure = PurchaseAnswer.statuses(purchase);
        var interested = PurchaseAnswer.interested(purchase, byStructure.values()).stream()
                .map(SuppliersView.Interested::of)
                .toList();
        if (!Access.PURCHASES.isAll(current.get())) {
            return new SuppliersView(purchase.id(), clock.instant(), interested, null, null);
        }
        var fitting = suppliers.fitting(purchase, Math.max(most, FEW));
        var near = fitting.size() < FEW ? suppliers.nearMisses(purchase, fitting, FEW) : List.<Supplier>of();
        var language = problems.language();
        return new SuppliersView(
                purchase.id(),
                clock.instant(),
                interested,
                shown(fitting.stream().limit(most), byStructure, language),
                shown(near.stream(), byStructure, language));
    }

    private static List<SuppliersView.Candidate> shown(
            Stream<Supplier> found, Map<UUID, AnswerStatus> answers, Locale language) {
        return found.map(one -> candidate(one, answers.get(one.structure()), language))
                .toList();
    }

    private static SuppliersView.Candidate candidate(
            Supplier supplier, @Nullable AnswerStatus answer, Locale language) {
        var candidate = supplier.fit().candidate();
        return new SuppliersView.Candidate(
                supplier.offer(),
                supplier.offerReference(),
                supplier.structure(),
                supplier.structureName(),
                candidate.distance().map(km -> Math.round(km * 10) / 10.0).orElse(null),
                candidate.received(),
                answer,
                supplier.fit().judged().stream()
                        .map(judged -> new SuppliersView.Condition(
                                judged.condition(),
                                judged.isMet(),
                                judged.evidence().in(language)))
                        .toList());
    }
}
