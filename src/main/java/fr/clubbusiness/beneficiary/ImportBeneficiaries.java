package fr.clubbusiness.beneficiary;

import fr.clubbusiness.security.Event;
import fr.clubbusiness.security.Events;
import fr.clubbusiness.shared.Forbidden;
import fr.clubbusiness.shared.ImportReport.Outcome;
import fr.clubbusiness.shared.Invalid;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What one line of an import does: registers a person, or brings one whose {@code externalId} is known up to date. Sending the same
 * file again changes nothing.
 */
@ApplicationScoped
class ImportBeneficiaries {
    private final RegisterPerson registration;
    private final HeldPeople people;
    private final Events events;
    private final Clock clock;

    ImportBeneficiaries(RegisterPerson registration, HeldPeople people, Events events, Clock clock) {
        this.registration = registration;
        this.people = people;
        this.events = events;
        this.clock = clock;
    }

    /** Takes one line, whose annotations hold. */
    Outcome take(PersonRequest line) {
        Invalid.ifAny(registration.checks().all(line).found());
        var structure = registration.holder(line.structureId());
        var known = known(structure, line.externalId());
        if (known.isPresent()) {
            return update(known.get(), line) ? Outcome.UPDATED : Outcome.UNCHANGED;
        }
        registration.register(structure, line);
        return Outcome.CREATED;
    }

    private static Optional<Beneficiary> known(UUID structure, @Nullable String externalId) {
        return externalId == null
                ? Optional.empty()
                : Beneficiary.find("structureId = ?1 and externalId = ?2", structure, externalId)
                        .firstResultOptional();
    }

    private boolean update(Beneficiary person, PersonRequest line) {
        var from = person.state();
        boolean changed = List.of(facts(person, line), identity(person, line), sensitive(person, line))
                .contains(true);
        if (changed) {
            events.moved(Event.Subject.BENEFICIARY, person.id(), "UPDATED", from, person.state(), "IMPORT");
        }
        return agreement(person, line.terms()) || changed;
    }

    private boolean facts(Beneficiary person, PersonRequest line) {
        var facts = line.facts();
        var readiness = line.readiness() == null ? person.readiness() : line.readiness();
        if (facts.equals(person.facts()) && readiness == person.readiness()) {
            return false;
        }
        person.describe(line.externalId(), facts, readiness, clock.instant());
        return true;
    }

    private static boolean identity(Beneficiary person, PersonRequest line) {
        var row = BeneficiaryIdentity.of(person.id()).orElseThrow(PrivateReading::purposeNeeded);
        var told = line.identity();
        if (told.equals(row.identity())) {
            return false;
        }
        row.replace(told);
        return true;
    }

    private boolean sensitive(Beneficiary person, PersonRequest line) {
        var row = BeneficiarySensitive.of(person.id()).orElseThrow(PrivateReading::purposeNeeded);
        var told = line.sensitive();
        if (told.equals(row.sensitive())) {
            return false;
        }
        if (!told.criteria().equals(row.sensitive().criteria())) {
            requireHolder(person);
        }
        row.replace(told);
        return true;
    }

    /** An agreement that was superseded or taken back does not come to life again because an old file is sent again. */
    private boolean agreement(Beneficiary person, Agreement.@Nullable Terms told) {
        if (told == null
                || Agreement.of(person.id()).stream().anyMatch(given -> told.equals(given.terms()))
                || registration.withdrawnSince(person, told)) {
            return false;
        }
        requireHolder(person);
        registration.agree(person, told);
        return true;
    }

    private void requireHolder(Beneficiary person) {
        if (!people.holds(person)) {
            throw new Forbidden(
                    "holder-only",
                    "Seule la structure qui accompagne la personne change ses critères d'éligibilité et son accord.",
                    "Only the structure that accompanies the person changes their eligibility criteria and agreement.");
        }
    }
}
