package fr.clubbusiness.beneficiary.register;

import fr.clubbusiness.beneficiary.Agreement;
import fr.clubbusiness.beneficiary.Beneficiary;
import fr.clubbusiness.beneficiary.BeneficiaryIdentity;
import fr.clubbusiness.beneficiary.BeneficiarySensitive;
import fr.clubbusiness.beneficiary.PeopleViews;
import fr.clubbusiness.beneficiary.Readiness;
import fr.clubbusiness.beneficiary.ShownPerson;
import fr.clubbusiness.directory.Organisation;
import fr.clubbusiness.history.History;
import fr.clubbusiness.http.BodyChecks;
import fr.clubbusiness.problem.Conflict;
import fr.clubbusiness.problem.Invalid;
import fr.clubbusiness.referential.Referential;
import fr.clubbusiness.security.Access;
import fr.clubbusiness.security.CurrentCaller;
import fr.clubbusiness.shared.FieldViolation;
import fr.clubbusiness.shared.Reference;
import fr.clubbusiness.shared.SubjectKind;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.hibernate.StatelessSession;
import org.jspecify.annotations.Nullable;

/** Registers people, one by one and by import. */
@ApplicationScoped
class RegisterPerson implements BodyChecks {
    private final CurrentCaller current;
    private final Referential referential;
    private final PeopleViews views;
    private final StatelessSession rows;
    private final History events;
    private final Clock clock;

    RegisterPerson(
            CurrentCaller current,
            Referential referential,
            PeopleViews views,
            StatelessSession rows,
            History events,
            Clock clock) {
        this.current = current;
        this.referential = referential;
        this.views = views;
        this.rows = rows;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public List<FieldViolation> check(Object body) {
        return switch (body) {
            case PersonRequest person -> checks().all(person).violations();
            case FactsRequest facts -> checks().facts(facts.facts(), null).violations();
            case IdentityResource.Request identity ->
                checks().identity(identity.identity()).violations();
            case SensitiveResource.Request sensitive ->
                checks().sensitive(sensitive.sensitive()).violations();
            case PersonRequest.AgreementRequest agreement ->
                checks().agreement("", agreement.terms()).violations();
            default -> List.of();
        };
    }

    /** New checks, for today. */
    PersonChecks checks() {
        return new PersonChecks(referential, LocalDate.now(clock));
    }

    /** The structure to accompany the person, as {@link #holder(String, Function)} finds it. */
    UUID holder(@Nullable String structureId) {
        return holder(structureId, named -> Organisation.find(current.get().club(), named));
    }

    /**
     * The structure to accompany the person: the caller's, or the one that an adviser names.
     *
     * @param organisations finds those of the club
     * @throws Invalid for {@code structureId}, when it is missing or when the caller may not register people for it
     */
    UUID holder(@Nullable String structureId, Function<Reference, Optional<Organisation>> organisations) {
        var caller = current.get();
        if (structureId == null && caller.isStructure()) {
            return caller.organisation();
        }
        if (structureId == null) {
            throw new Invalid(
                    "structureId",
                    "Dites quelle structure accompagne la personne.",
                    "Say which structure accompanies the person.");
        }
        return organisations
                .apply(Reference.fromString(structureId))
                .filter(found -> found.structureKind().isPresent())
                .map(Organisation::id)
                .filter(id -> Access.PEOPLE.includes(caller, id))
                .orElseThrow(() -> new Invalid(
                        "structureId",
                        "Cette structure n'existe pas dans le club, ou n'est pas la vôtre.",
                        "This structure does not exist in the club, or is not yours."));
    }

    /**
     * A new person, checked and not stored yet.
     *
     * @param person the facts used for matching
     * @param request all fields of the request
     */
    record NewPerson(Beneficiary person, PersonRequest request) {
        private BeneficiaryIdentity identity() {
            return new BeneficiaryIdentity(person.id(), request.identity());
        }

        private BeneficiarySensitive sensitive() {
            return new BeneficiarySensitive(person.id(), request.sensitive(), person.createdAt());
        }

        private Stream<Agreement> agreement() {
            var terms = request.terms();
            return terms == null ? Stream.of() : Stream.of(new Agreement(person.id(), terms));
        }
    }

    /** Stores a checked person, and reads them back to get their number. */
    ShownPerson register(UUID structure, PersonRequest request) {
        var person = create(structure, request);
        insert(List.of(person));
        return views.get(person.person().id());
    }

    /** A new person for {@link #insert}. The member who registers them for their own structure follows them. */
    NewPerson create(UUID structure, PersonRequest request) {
        var now = clock.instant();
        var readiness = request.readiness() == null ? Readiness.READY_FOR_WORK : request.readiness();
        var person =
                new Beneficiary(current.get().club(), structure, request.externalId(), request.facts(), readiness, now);
        if (current.get().isStructure() && current.get().actsFor(structure)) {
            person.entrustTo(current.get().member(), null, now);
        }
        var terms = request.terms();
        if (terms != null) {
            person.agree(now);
            person.limit(person.limits().informed(terms.informedOn()), now);
        }
        return new NewPerson(person, request);
    }

    /** Stores people in a few statements per table, whatever their number. They are not read back. */
    void insert(List<NewPerson> people) {
        rows.insertMultiple(people.stream().map(NewPerson::person).toList());
        rows.insertMultiple(people.stream().map(NewPerson::identity).toList());
        rows.insertMultiple(people.stream().map(NewPerson::sensitive).toList());
        rows.insertMultiple(people.stream().flatMap(NewPerson::agreement).toList());
        events.created(
                SubjectKind.BENEFICIARY,
                people,
                it -> it.person().id(),
                it -> it.person().state());
    }

    /**
     * Records an agreement, unless the same one is in force. A newer one replaces the older.
     *
     * @throws Conflict when the person has left, or withdrew an agreement after the day of this one
     */
    void agree(Beneficiary person, Agreement.Terms terms) {
        var given = Agreement.of(person.id());
        if (inForce(given).map(Agreement::terms).filter(terms::equals).isPresent()) {
            return;
        }
        if (inForce(given).isEmpty() && withdrawnSince(given, terms)) {
            throw new Conflict(
                    "agreement-withdrawn-since",
                    "La personne a retiré son accord après ce jour : il en faut un plus récent.",
                    "The person took their agreement back after that day: a newer one is needed.");
        }
        var newer = renew(person, given, terms);
        Agreement.flush();
        newer.persist();
    }

    /**
     * Ends the agreement in force, if any, and returns its successor. Write the successor after the end of the older one: the database accepts only
     * one in force.
     */
    Agreement renew(Beneficiary person, List<Agreement> given, Agreement.Terms terms) {
        var now = clock.instant();
        person.agree(now);
        person.limit(person.limits().informed(terms.informedOn()), now);
        inForce(given).ifPresent(older -> older.end(now));
        events.record(
                SubjectKind.BENEFICIARY, person.id(), "AGREED", terms.means().name());
        return new Agreement(person.id(), terms);
    }

    /** Whether the person withdrew one of these agreements after the day of the new one. */
    boolean withdrawnSince(List<Agreement> given, Agreement.Terms terms) {
        return given.stream()
                .map(Agreement::takenBackAt)
                .flatMap(Optional::stream)
                .anyMatch(at -> at.atZone(clock.getZone()).toLocalDate().isAfter(terms.givenOn()));
    }

    private static Optional<Agreement> inForce(List<Agreement> given) {
        return given.stream().filter(it -> it.withdrawnAt().isEmpty()).findFirst();
    }
}
