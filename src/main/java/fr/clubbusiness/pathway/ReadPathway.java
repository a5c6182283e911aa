package fr.clubbusiness.pathway;

import fr.clubbusiness.beneficiary.Beneficiary;
import fr.clubbusiness.beneficiary.BeneficiarySensitive;
import fr.clubbusiness.beneficiary.PrivateReading;
import fr.clubbusiness.beneficiary.VisiblePeople;
import fr.clubbusiness.shared.Reference;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Finds the person whose path is read or changed, for who may do so. A path is as private as the barriers: the same readers, the same trace. */
@ApplicationScoped
class ReadPathway {
    private final VisiblePeople people;
    private final PrivateReading reading;

    ReadPathway(VisiblePeople people, PrivateReading reading) {
        this.people = people;
        this.reading = reading;
    }

    /**
     * A person with their barriers.
     *
     * @param isHolder whether the caller acts for the structure that accompanies them
     */
    record Path(Beneficiary person, BeneficiarySensitive sensitive, boolean isHolder) {}

    /**
     * The path of a person, for a caller who may read it; the reading leaves its trace.
     *
     * @throws fr.clubbusiness.problem.NotFound when the caller does not see the person
     * @throws fr.clubbusiness.problem.Forbidden when an adviser gives no purpose, and no live introduction gives one
     */
    Path readable(Reference id) {
        var path = path(people.visible(id));
        reading.recordRead(path.person(), "SENSITIVE_READ");
        return path;
    }

    /** The same for a file, which leaves its own trace with the structure too. */
    Path exported(Reference id) {
        var path = path(people.visible(id));
        reading.recordExport(List.of(path.person()));
        return path;
    }

    /**
     * The path of a person whom the caller's structure accompanies, locked until the transaction ends.
     *
     * @throws fr.clubbusiness.problem.Conflict when the person has left
     */
    Path own(Reference id) {
        var person = people.ownLocked(id).person();
        person.state().requireAccompanied();
        return path(person);
    }

    private Path path(Beneficiary person) {
        // The row policies of the path are those of sensitive data, and everybody has a row of these.
        var sensitive = BeneficiarySensitive.of(person.id()).orElseThrow(PrivateReading::purposeNeeded);
        return new Path(person, sensitive, people.holds(person));
    }
}
