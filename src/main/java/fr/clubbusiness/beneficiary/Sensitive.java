package fr.clubbusiness.beneficiary;

import fr.clubbusiness.eligibility.Criterion;
import fr.clubbusiness.vocabulary.WorkingCondition;
import java.util.List;

/**
 * What is most private of a person.
 *
 * @param barriers what stands between them and work
 * @param criteria of eligibility for the IAE, as the holder declares them
 * @param excluded working conditions that they do not want or cannot do, whatever the reason
 */
public record Sensitive(List<KnownBarrier> barriers, List<Criterion> criteria, List<WorkingCondition> excluded) {

    /** Nothing is known yet. */
    static final Sensitive NOTHING = new Sensitive(List.of(), List.of(), List.of());

    /** Copies, so that nobody changes them afterwards. */
    public Sensitive {
        barriers = List.copyOf(barriers);
        criteria = List.copyOf(criteria);
        excluded = List.copyOf(excluded);
    }
}
