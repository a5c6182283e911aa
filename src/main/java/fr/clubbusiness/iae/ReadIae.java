package fr.clubbusiness.iae;

import fr.clubbusiness.beneficiary.Beneficiary;
import fr.clubbusiness.beneficiary.BeneficiarySensitive;
import fr.clubbusiness.beneficiary.LikelyEligibility;
import fr.clubbusiness.beneficiary.PrivateReading;
import fr.clubbusiness.beneficiary.VisiblePeople;
import fr.clubbusiness.http.CreatedAnswers;
import fr.clubbusiness.iae.rule.PassRecordLaw;
import fr.clubbusiness.shared.Reference;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jboss.resteasy.reactive.RestResponse;

/** Reads what is recorded about a person in the IAE, for who may know it. It is as private as the criteria: the same readers, the same trace. */
@ApplicationScoped
class ReadIae {
    private static final String READ = "SENSITIVE_READ";

    private final VisiblePeople people;
    private final PrivateReading reading;
    private final LikelyEligibility eligibility;
    private final Clock clock;

    ReadIae(VisiblePeople people, PrivateReading reading, LikelyEligibility eligibility, Clock clock) {
        this.people = people;
        this.reading = reading;
        this.eligibility = eligibility;
        this.clock = clock;
    }

    /**
     * The person, for a caller who may read their records; the reading leaves its trace.
     *
     * @throws fr.clubbusiness.problem.NotFound when the caller does not see the person
     * @throws fr.clubbusiness.problem.Forbidden when an adviser gives no purpose, and no live introduction gives one
     */
    Beneficiary readable(Reference id) {
        var person = people.visible(id);
        // The row policies of both are the same, and everybody has a row of sensitive data.
        if (BeneficiarySensitive.of(person.id()).isEmpty()) {
            throw PrivateReading.purposeNeeded();
        }
        reading.recordRead(person, READ);
        return person;
    }

    boolean isHolder(Beneficiary person) {
        return people.holds(person);
    }

    /** What a view of a PASS says beside the PASS, which may be changed and not stored. */
    PassView.Reading of(Beneficiary person, PassFile changed) {
        var days = RegisteredPass.of(person.id()).stream()
                .map(pass -> pass.equals(changed.pass()) ? changed.days() : pass.days())
                .toList();
        return of(person, days);
    }

    private PassView.Reading of(Beneficiary person, List<PassRecordLaw.Days> days) {
        var today = LocalDate.now(clock);
        var criteria = BeneficiarySensitive.criteria(person.id()).orElse(Set.of());
        return new PassView.Reading(
                person,
                people.holds(person),
                eligibility.suffices(person, criteria),
                PassRecordLaw.waitingUntil(days, today).orElse(null),
                today);
    }

    /** The latest PASS of a person, as the caller may read it, with its version. */
    RestResponse<PassView> pass(Beneficiary person) {
        var passes = RegisteredPass.of(person.id());
        var about = of(person, passes.stream().map(RegisteredPass::days).toList());
        var view = passes.stream()
                .findFirst()
                .map(latest -> PassView.of(PassFile.of(latest), about))
                .orElseGet(() -> PassView.none(about));
        return CreatedAnswers.versioned(view, version(passes));
    }

    /** Changes with each change of the person's PASS, and when another is recorded. */
    static int version(List<RegisteredPass> passes) {
        return passes.stream().mapToInt(pass -> 1 + pass.version()).sum();
    }
}
