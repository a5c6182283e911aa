package fr.clubbusiness.beneficiary.register;

import fr.clubbusiness.beneficiary.Agreement;
import fr.clubbusiness.beneficiary.Beneficiary;
import fr.clubbusiness.beneficiary.PrivateReading;
import fr.clubbusiness.beneficiary.VisiblePeople;
import fr.clubbusiness.directory.NamedOrganisations;
import fr.clubbusiness.exchange.ImportReport.Outcome;
import fr.clubbusiness.exchange.Importer;
import fr.clubbusiness.exchange.RowKey;
import fr.clubbusiness.history.History;
import fr.clubbusiness.problem.Forbidden;
import fr.clubbusiness.problem.Invalid;
import fr.clubbusiness.security.CurrentCaller;
import fr.clubbusiness.shared.Reference;
import fr.clubbusiness.shared.SubjectKind;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.Session;
import org.hibernate.StatelessSession;
import org.jspecify.annotations.Nullable;

/** Imports people: a line registers a person, or updates the one with the same {@code externalId}. Sending the same file again changes nothing. */
@ApplicationScoped
class ImportBeneficiaries implements Importer<PersonRequest> {
    private final RegisterPerson registration;
    private final VisiblePeople people;
    private final CurrentCaller current;
    private final History events;
    private final Session entities;
    private final StatelessSession rows;
    private final Clock clock;

    ImportBeneficiaries(
            RegisterPerson registration,
            VisiblePeople people,
            CurrentCaller current,
            History events,
            Session entities,
            StatelessSession rows,
            Clock clock) {
        this.registration = registration;
        this.people = people;
        this.current = current;
        this.events = events;
        this.entities = entities;
        this.rows = rows;
        this.clock = clock;
    }

    @Override
    public void check(PersonRequest line) {
        Invalid.ifAny(registration.checks().all(line).violations());
    }

    @Override
    public List<String> tables() {
        return List.of("beneficiary", "beneficiary_identity", "beneficiary_sensitive", "agreement", "history");
    }

    @Override
    public Importer.Batch<PersonRequest> open(List<PersonRequest> lines) {
        return new Batch(new NamedOrganisations(
                current.get().club(),
                lines.stream()
                        .flatMap(line -> Stream.ofNullable(line.structureId()))
                        .map(Reference::fromString)));
    }

    /** The lines of one transaction. */
    private final class Batch implements Importer.Batch<PersonRequest> {
        private final NamedOrganisations structures;
        private final List<RegisterPerson.NewPerson> added = new ArrayList<>();
        private final List<Agreement> newAgreements = new ArrayList<>();
        private KnownPeople known = KnownPeople.NONE;

        Batch(NamedOrganisations structures) {
            this.structures = structures;
        }

        @Override
        public @Nullable RowKey key(PersonRequest line) {
            var holder = holder(line);
            return line.externalId() == null ? null : new RowKey(holder, line.externalId());
        }

        private UUID holder(PersonRequest line) {
            return registration.holder(line.structureId(), structures::find);
        }

        @Override
        public void read(Collection<RowKey> keys) {
            known = KnownPeople.read(entities, keys);
        }

        @Override
        public Outcome take(PersonRequest line, @Nullable RowKey key) {
            var person = known.person(key);
            if (person != null) {
                return update(person, line) ? Outcome.UPDATED : Outcome.UNCHANGED;
            }
            added.add(registration.create(holder(line), line));
            return Outcome.CREATED;
        }

        @Override
        public void insert() {
            registration.insert(added);
            rows.insertMultiple(newAgreements);
        }

        private boolean update(Beneficiary person, PersonRequest line) {
            var from = person.state();
            boolean changed = List.of(facts(person, line), identity(person, line), sensitive(person, line))
                    .contains(true);
            if (changed) {
                events.moved(SubjectKind.BENEFICIARY, person.id(), "UPDATED", from, person.state(), "IMPORT");
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

        private boolean identity(Beneficiary person, PersonRequest line) {
            var row = known.identity(person).orElseThrow(PrivateReading::purposeNeeded);
            var imported = line.identity();
            if (imported.equals(row.identity())) {
                return false;
            }
            row.replace(imported);
            return true;
        }

        /** What a line does not mention stays. A file without these columns, such as every export, must not empty them. */
        private boolean sensitive(Beneficiary person, PersonRequest line) {
            var row = known.sensitive(person).orElseThrow(PrivateReading::purposeNeeded);
            var imported = line.mergedWith(row.sensitive());
            if (imported.equals(row.sensitive())) {
                return false;
            }
            if (!imported.criteria().equals(row.sensitive().criteria())) {
                requireHolder(person);
            }
            row.replace(imported);
            return true;
        }

        /** Adds an agreement, unless it is already known or was withdrawn since: an old file sent again must not restore it. */
        private boolean agreement(Beneficiary person, Agreement.@Nullable Terms imported) {
            var given = known.agreements(person);
            if (imported == null
                    || given.stream().anyMatch(one -> imported.equals(one.terms()))
                    || registration.withdrawnSince(given, imported)) {
                return false;
            }
            requireHolder(person);
            newAgreements.add(registration.renew(person, given, imported));
            return true;
        }
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
