package fr.clubbusiness.immersion.rule;

import static fr.clubbusiness.immersion.rule.PlaceAudience.COLLEGE;
import static fr.clubbusiness.immersion.rule.PlaceAudience.LYCEE;
import static fr.clubbusiness.immersion.rule.PlaceAudience.ML;
import static fr.clubbusiness.immersion.rule.PlaceAudience.OTHER;

import fr.clubbusiness.shared.RefusalReason;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** As what an organisation sends people, which decides to which places, and who signs. */
public enum SenderSort {
    SCHOOL(COLLEGE, LYCEE),
    /** A partner who accompanies the young. */
    YOUTH(ML, OTHER),
    MISSION_LOCALE(ML, OTHER),
    /** The structure that holds an adult whose trial is the immersion. */
    TRIAL(OTHER);

    @SuppressWarnings("ImmutableEnumChecker") // nobody changes it
    private final Set<PlaceAudience> served;

    SenderSort(PlaceAudience... served) {
        this.served = EnumSet.of(served[0], served);
    }

    /** A PMSMP is prescribed, which a school does not do. A trial is nothing else. */
    private boolean sendsTo(ImmersionKind kind) {
        return switch (this) {
            case SCHOOL -> kind != ImmersionKind.PMSMP;
            case TRIAL -> kind == ImmersionKind.PMSMP;
            case YOUTH, MISSION_LOCALE -> true;
        };
    }

    private boolean isServedBy(Collection<PlaceAudience> audience) {
        return audience.stream().anyMatch(served::contains);
    }

    /** As what it signs. */
    public AgreementParty party(ImmersionKind kind) {
        return switch (kind) {
            case MINI_STAGE -> AgreementParty.CHAMBER;
            case VISIT, OBSERVATION, PMSMP, DUODAY ->
                this == SCHOOL ? AgreementParty.SCHOOL : AgreementParty.PRESCRIBER;
        };
    }

    /** The first of these that may send somebody there. */
    public static Optional<SenderSort> of(
            Collection<SenderSort> sorts, ImmersionKind kind, Collection<PlaceAudience> audience) {
        return sorts.stream()
                .filter(sort -> sort.sendsTo(kind) && sort.isServedBy(audience))
                .findFirst();
    }

    /** Why none of these may; empty when one may. */
    public static List<RefusalReason> refusals(
            Collection<SenderSort> sorts, ImmersionKind kind, Collection<PlaceAudience> audience) {
        if (of(sorts, kind, audience).isPresent()) {
            return List.of();
        }
        if (sorts.isEmpty()) {
            return List.of(
                    RefusalReason.of(
                            "NOT_A_SENDER",
                            "Une école, un partenaire de la jeunesse ou une mission locale oriente des jeunes ; une autre structure, un adulte en essai.",
                            "A school, a partner for the young or a mission locale sends young people; another structure, an adult on trial."));
        }
        return sorts.stream().noneMatch(sort -> sort.sendsTo(kind))
                ? List.of(RefusalReason.of(
                        "PRESCRIBER_ONLY",
                        "Une période de mise en situation se prescrit : une école n'en prescrit pas.",
                        "A PMSMP is prescribed, which a school does not do."))
                : List.of(RefusalReason.of(
                        "AUDIENCE_NOT_SERVED",
                        "Cette place n'est pas pour ceux que votre organisation oriente.",
                        "This place is not for those whom your organisation sends."));
    }
}
