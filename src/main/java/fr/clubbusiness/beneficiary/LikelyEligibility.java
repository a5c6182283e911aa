package fr.clubbusiness.beneficiary;

import fr.clubbusiness.directory.Organisation;
import fr.clubbusiness.eligibility.Criterion;
import fr.clubbusiness.eligibility.Diagnoser;
import fr.clubbusiness.eligibility.EligibilityRules;
import fr.clubbusiness.eligibility.Siae;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.Set;

/**
 * Whether a person's declared criteria are likely to suffice for the IAE. This is not a diagnosis. Advisers see only this result, not the criteria.
 */
@ApplicationScoped
public class LikelyEligibility {
    /** Used for a structure that makes no diagnosis itself, as for one of several kinds: what suffices for the most demanding kind suffices for all. */
    private static final Siae MOST_DEMANDING = Siae.ACI;

    private final Clock clock;

    LikelyEligibility(Clock clock) {
        this.clock = clock;
    }

    public boolean suffices(Beneficiary person, Collection<Criterion> criteria) {
        var diagnoser = Organisation.find(person.clubId(), person.structureId())
                .map(this::diagnoser)
                .orElse(new Diagnoser.Employer(MOST_DEMANDING));
        return EligibilityRules.preDiagnose(Set.copyOf(criteria), diagnoser, LocalDate.now(clock))
                .suffices();
    }

    private Diagnoser diagnoser(Organisation holder) {
        var today = LocalDate.now(clock);
        return holder.prescriberTitle().isHeldOn(today)
                ? new Diagnoser.AuthorisedPrescriber()
                : new Diagnoser.Employer(holder.kindsOn(today).stream()
                        .flatMap(kind -> Siae.ofKind(kind.name()).stream())
                        .max(Comparator.comparingInt(Siae::level2Needed))
                        .orElse(MOST_DEMANDING));
    }
}
