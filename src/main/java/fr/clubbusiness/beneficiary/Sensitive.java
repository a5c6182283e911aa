package fr.clubbusiness.beneficiary;

import fr.clubbusiness.eligibility.Criterion;
import fr.clubbusiness.vocabulary.WorkingCondition;
import java.util.List;

/**
 * The most private data of a person.
 *
 * @param barriers what makes it hard for them to work
 * @param criteria eligibility criteria of the IAE, as their structure declares them
 * @param excluded working conditions that they do not want or cannot do, whatever the reason
 */
public record Sensitive(List<KnownBarrier> barriers, List<Criterion> criteria, List<WorkingCondition> excluded) {

    static final Sensitive NOTHING = new Sensitive(List.of(), List.of(), List.of());

    public Sensitive {
        barriers = List.copyOf(barriers);
        criteria = List.copyOf(criteria);
        excluded = List.copyOf(excluded);
    }
}
