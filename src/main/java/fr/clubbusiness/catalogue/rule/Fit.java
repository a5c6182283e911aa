package fr.clubbusiness.catalogue.rule;

import fr.clubbusiness.directory.StructureKind;
import fr.clubbusiness.shared.LocalizedText;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Whether one offer fits a purchase, and why. One offer alone must meet all conditions: two halves are no offer. There is no score: what is fair is the
 * order, in which whoever received the fewest purchases comes first.
 *
 * @param judged each condition, in the order of {@link FitCondition}
 */
public record Fit(Candidate candidate, List<Judged> judged) {
    /** Purchases of this many days count for the order. */
    public static final int FAIR_DAYS = 90;

    /** The fewest purchases received first, then the nearest, then by id, so that the order is total. */
    public static final Comparator<Fit> FAIR = Comparator.comparing(Fit::candidate, Candidate.FAIR);

    /**
     * What a buyer looks for, at a known place.
     *
     * @param department of the commune
     */
    public record Wanted(PurchaseTerms terms, String department) {}

    /**
     * An offer with what is known of its structure today.
     *
     * @param kinds as which the structure works today
     * @param isOpen whether the offer is published and the structure a member
     * @param isReachable whether the club knows an address to write to
     * @param distance kilometres between the communes of both; empty when one is not known
     * @param received how many purchases the structure received in the last {@link #FAIR_DAYS} days
     */
    public record Candidate(
            UUID offer,
            UUID structure,
            Sector sector,
            List<ServiceForm> services,
            OfferArea area,
            Set<StructureKind> kinds,
            boolean isOpen,
            boolean isReachable,
            Optional<Double> distance,
            long received) {
        static final Comparator<Candidate> FAIR = Comparator.comparingLong(Candidate::received)
                .thenComparingDouble(one -> one.distance().orElse(Double.MAX_VALUE))
                .thenComparing(one -> one.offer().toString());
    }

    /** One condition. */
    public record Judged(FitCondition condition, boolean isMet, LocalizedText evidence) {}

    /** Judges an offer. */
    public static Fit of(Wanted wanted, Candidate candidate) {
        return new Fit(candidate, FitRules.judge(wanted, candidate));
    }

    /** Whether all conditions are met. */
    public boolean fits() {
        return judged.stream().allMatch(Judged::isMet);
    }

    /** Whether exactly one condition fails: an adviser may talk about it. */
    public boolean isNearMiss() {
        return judged.stream().filter(one -> !one.isMet()).count() == 1;
    }
}
