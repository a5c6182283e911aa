package fr.clubbusiness.beneficiary.register;

import fr.clubbusiness.beneficiary.Agreement;
import fr.clubbusiness.beneficiary.Beneficiary;
import fr.clubbusiness.beneficiary.BeneficiaryIdentity;
import fr.clubbusiness.beneficiary.BeneficiarySensitive;
import fr.clubbusiness.beneficiary.PrivateReading;
import fr.clubbusiness.beneficiary.Readiness;
import fr.clubbusiness.beneficiary.VisiblePeople;
import fr.clubbusiness.beneficiary.register.LikelyDoubles.Likeness;
import fr.clubbusiness.directory.NamedOrganisations;
import fr.clubbusiness.exchange.ImportLine;
import fr.clubbusiness.exchange.Importer;
import fr.clubbusiness.exchange.RowKey;
import fr.clubbusiness.history.History;
import fr.clubbusiness.problem.Forbidden;
import fr.clubbusiness.security.CurrentCaller;
import fr.clubbusiness.shared.Reference;
import fr.clubbusiness.shared.RefusalReason;
import fr.clubbusiness.shared.SubjectKind;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.Session;
import org.hibernate.StatelessSession;
import org.jspecify.annotations.Nullable;

/**
 * Imports people: a line registers a person, or updates the one with the same {@code externalId}. Sending the same file again changes nothing. A line of a
 * record that was joined into another one of its structure changes nothing either: what is true is what the line of the kept record says.
 */
@ApplicationScoped
class ImportBeneficiaries implements Importer<PersonRequest> {
    private final RegisterPerson registration;
    private final LikelyDoubles doubles;
    private final VisiblePeople people;
    private final ComparedPeople compared;
    private final CurrentCaller current;
    private final History events;
    private final Session entities;
    private final StatelessSession rows;
    private final Clock clock;

    ImportBeneficiaries(
            RegisterPerson registration,
            LikelyDoubles doubles,
            VisiblePeople people,
            ComparedPeople compared,
            CurrentCaller current,
            History events,
            Session entities,
            StatelessSession rows,
            Clock clock) {
        this.registration = registration;
        this.doubles = doubles;
        this.people = people;
        this.compared = compared;
        this.current = current;
        this.events = events;
        this.entities = entities;
        this.rows = rows;
        this.clock = clock;
    }

    @Override
    public List<String> tables() {
        return List.of("beneficiary", "beneficiary_identity", "beneficiary_sensitive", "agreement", "history");
    }

    @Override
    public Importer.Batch<PersonRequest> open(List<PersonRequest> lines) {
        var structures = new NamedOrganisations(
                current.get().club(),
                lines.stream()
                        .flatMap(line -> Stream.ofNullable(line.structureId()))
                        .map(Reference::fromString));
        return new Batch(
                structures,
                doubles.ofOwnStructure(
                        lines.stream().map(PersonRequest::birthDate).collect(Collectors.toSet())));
    }

    /** The lines of one transaction. */
    private final class Batch implements Importer.Batch<PersonRequest> {
        private final NamedOrganisations structures;
        private final List<RegisterPerson.NewPerson> added = new ArrayList<>();
        private final List<Agreement> newAgreements = new ArrayList<>();
        private final Map<Likeness, LikelyDoubles.Registered> alike;
        private final Map<Likeness, Integer> lines = new HashMap<>();
        private KnownPeople known = KnownPeople.NONE;

        Batch(NamedOrganisations structures, Map<Likeness, LikelyDoubles.Registered> alike) {
            this.structures = structures;
            this.alike = alike;
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
        public void read(Map<RowKey, ImportLine<PersonRequest>> byRow) {
            known = KnownPeople.read(entities, byRow.keySet());
            compared.record(known, byRow);
        }

        @Override
        public ImportLine.Effect take(ImportLine<PersonRequest> line, @Nullable RowKey key) {
            var person = known.person(key);
            if (person != null) {
                return update(person, line);
            }
            var kept = known.joinedInto(key);
            if (kept.isPresent()) {
                return ImportLine.Effect.UNCHANGED.withWarning(joined(kept.get()));
            }
            var holder = holder(line.value());
            added.add(registration.create(holder, line.value()));
            return doubles.isOwn(holder) ? created(line) : ImportLine.Effect.CREATED;
        }

        /** Warns of a person of the structure, or of the file, who has the same names and birth date. */
        private ImportLine.Effect created(ImportLine<PersonRequest> line) {
            var likeness = Likeness.of(line.value().identity());
            var earlier = lines.putIfAbsent(likeness, line.number());
            return LikelyDoubles.warning(alike.get(likeness), earlier)
                    .map(ImportLine.Effect.CREATED::withWarning)
                    .orElse(ImportLine.Effect.CREATED);
        }

        @Override
        public void insert() {
            registration.insert(added);
            rows.insertMultiple(newAgreements);
        }

        private ImportLine.Effect update(Beneficiary person, ImportLine<PersonRequest> line) {
            compared.require(person, line);
            var identity = known.identity(person).orElseThrow(PrivateReading::purposeNeeded);
            var sensitive = known.sensitive(person).orElseThrow(PrivateReading::purposeNeeded);
            var before = PersonRequest.of(
                    person.externalId(),
                    person.readiness(),
                    person.facts(),
                    identity.identity(),
                    sensitive.sensitive());
            var updated = line.mergedInto(before);
            var after = PersonRequest.of(
                    updated.externalId(),
                    readiness(person, updated),
                    updated.facts(),
                    updated.identity(),
                    updated.sensitive());
            var changed = new ArrayList<>(line.changed(before, after));
            if (!changed.isEmpty()) {
                write(person, after, identity, sensitive);
            }
            if (agreement(person, updated.terms())) {
                changed.add("agreement");
            }
            return changed.isEmpty() ? ImportLine.Effect.UNCHANGED : ImportLine.Effect.updated(changed);
        }

        private static Readiness readiness(Beneficiary person, PersonRequest updated) {
            return updated.readiness() == null ? person.readiness() : updated.readiness();
        }

        private void write(
                Beneficiary person, PersonRequest after, BeneficiaryIdentity identity, BeneficiarySensitive sensitive) {
            person.limits().requireUsable();
            var from = person.state();
            var readiness = readiness(person, after);
            if (!after.facts().equals(person.facts()) || readiness != person.readiness()) {
                person.describe(after.externalId(), after.facts(), readiness, clock.instant());
            }
            identity.replace(after.identity());
            sensitive.replace(after.sensitive(), clock.instant());
            events.moved(SubjectKind.BENEFICIARY, person.id(), "UPDATED", from, person.state(), why(person));
        }

        /** An adviser's update keeps the purpose that it states. */
        private String why(Beneficiary person) {
            var purpose = current.get().purpose();
            return people.holds(person) || purpose == null ? "IMPORT" : purpose;
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
            person.limits().requireUsable();
            newAgreements.add(registration.renew(person, given, imported));
            return true;
        }
    }

    private static RefusalReason joined(String kept) {
        return RefusalReason.of(
                "JOINED_RECORD",
                "L'agence a réuni cette fiche à %s : la ligne n'a rien changé. Corrigez la personne sous %s, ou donnez cet externalId à %s."
                        .formatted(kept, kept, kept),
                "The agency joined this record into %s: the line changed nothing. Correct the person under %s, or give this externalId to %s."
                        .formatted(kept, kept, kept));
    }

    private void requireHolder(Beneficiary person) {
        if (!people.holds(person)) {
            throw new Forbidden(
                    "holder-only",
                    "Seule la structure qui accompagne la personne change son accord.",
                    "Only the structure that accompanies the person changes their agreement.");
        }
    }
}
