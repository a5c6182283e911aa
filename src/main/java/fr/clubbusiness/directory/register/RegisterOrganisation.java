package fr.clubbusiness.directory.register;

import fr.clubbusiness.directory.ContactWritten;
import fr.clubbusiness.directory.Organisation;
import fr.clubbusiness.directory.OrganisationRegistered;
import fr.clubbusiness.history.History;
import fr.clubbusiness.http.BodyChecks;
import fr.clubbusiness.problem.Conflict;
import fr.clubbusiness.problem.Forbidden;
import fr.clubbusiness.problem.Invalid;
import fr.clubbusiness.referential.Referential;
import fr.clubbusiness.security.CurrentCaller;
import fr.clubbusiness.shared.CommuneCode;
import fr.clubbusiness.shared.ContactPhone;
import fr.clubbusiness.shared.FieldViolation;
import fr.clubbusiness.shared.Siret;
import fr.clubbusiness.shared.SubjectKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Registers and changes organisations of any kind. */
@ApplicationScoped
class RegisterOrganisation implements BodyChecks {
    /** A request about an organisation, as one of its kinds. */
    interface Request {
        Siret siret();

        String name();

        CommuneCode communeCode();

        String contactEmail();

        @Nullable
        ContactPhone contactPhone();

        @Nullable
        String externalId();

        default Organisation.Identity identity() {
            var contact = new Organisation.Contact(contactEmail(), contactPhone());
            return new Organisation.Identity(siret(), name(), communeCode(), contact, externalId());
        }

        /** Makes it an organisation of this kind, or updates it as one. */
        void applyTo(Organisation organisation);

        /** Whether the organisation already has the fields that are specific to this kind. The identity is compared elsewhere. */
        boolean hasSameDetails(Organisation organisation);
    }

    private final Referential referential;
    private final CurrentCaller current;
    private final History events;
    private final Event<OrganisationRegistered> registered;
    private final Event<ContactWritten> written;
    private final Clock clock;

    RegisterOrganisation(
            Referential referential,
            CurrentCaller current,
            History events,
            Event<OrganisationRegistered> registered,
            Event<ContactWritten> written,
            Clock clock) {
        this.referential = referential;
        this.current = current;
        this.events = events;
        this.registered = registered;
        this.written = written;
        this.clock = clock;
    }

    /** Registers an organisation. One that is already known as another kind gets this kind too. */
    Organisation register(OrganisationKind kind, Request request) {
        Invalid.ifAny(check(request));
        var organisation = findOrCreate(request.siret(), kind);
        request.applyTo(organisation);
        organisation.persistAndFlush();
        if (organisation.number() == 0) {
            Organisation.getEntityManager().refresh(organisation);
        }
        record(organisation, kind + "_REGISTERED");
        registered.fire(new OrganisationRegistered(organisation, kind.role()));
        return organisation;
    }

    /** A new organisation with the content of the request, checked and not stored yet. */
    Organisation create(Request request) {
        var organisation = new Organisation(current.get().club(), request.siret(), clock.instant());
        request.applyTo(organisation);
        return organisation;
    }

    /** Stores new organisations in a few statements. They are not read back. */
    void insert(OrganisationKind kind, List<Organisation> added) {
        Organisation.persist(added);
        added.forEach(organisation -> record(organisation, kind + "_REGISTERED"));
        Organisation.flush();
    }

    /** Makes a known organisation of another kind one of this kind too. */
    void addKind(OrganisationKind kind, Organisation organisation, Request request) {
        request.applyTo(organisation);
        record(organisation, kind + "_REGISTERED");
    }

    void change(Organisation organisation, Request request) {
        Invalid.ifAny(check(request));
        request.applyTo(organisation);
        record(organisation, "UPDATED");
        written.fire(new ContactWritten(organisation));
    }

    /** An organisation may change only its own contacts: the agency has checked its other fields. */
    void changeContact(Organisation organisation, Request request) {
        if (!hasSameIdentity(organisation, request) || !request.hasSameDetails(organisation)) {
            throw new Forbidden(
                    "contacts-only",
                    "Vous pouvez changer l'adresse électronique et le téléphone ; pour le reste, demandez à l'agence.",
                    "You may change the e-mail address and telephone; ask the agency for the rest.");
        }
        organisation.changeContact(request.identity().contact());
        record(organisation, "UPDATED");
    }

    /** Records that an import changed the organisation. */
    void recordImport(Organisation organisation) {
        events.record(SubjectKind.ORGANISATION, organisation.id(), "UPDATED", "IMPORT");
    }

    /** The organisations of the club, of any kind, with the SIRET or the external id of one of these requests. */
    List<Organisation> known(List<? extends Request> requests) {
        return Organisation.list(
                "clubId = ?1 and (siret in ?2 or externalId in ?3)",
                current.get().club(),
                requests.stream().map(Request::siret).toList(),
                requests.stream()
                        .flatMap(request -> Stream.ofNullable(request.externalId()))
                        .toList());
    }

    /** The fields that every kind has, as they are stored. */
    static Organisation.Identity identity(Organisation organisation) {
        return new Organisation.Identity(
                organisation.siret(),
                organisation.name(),
                organisation.communeCode().orElseThrow(),
                organisation.contact(),
                organisation.externalId());
    }

    private static boolean hasSameIdentity(Organisation organisation, Request request) {
        return organisation.siret().equals(request.siret())
                && organisation.name().equals(request.name())
                && organisation.communeCode().equals(Optional.of(request.communeCode()))
                && Objects.equals(organisation.externalId(), request.externalId());
    }

    @Override
    public List<FieldViolation> check(Object body) {
        return body instanceof Request request
                ? Optional.ofNullable(request.communeCode())
                        .flatMap(code -> referential.refusal("communeCode", code))
                        .stream()
                        .toList()
                : List.of();
    }

    private Organisation findOrCreate(Siret siret, OrganisationKind kind) {
        var club = current.get().club();
        var known = Organisation.find(club, siret);
        if (known.filter(Organisation::isMember).filter(kind::includes).isPresent()) {
            throw new Conflict(
                    "organisation-siret-unique",
                    "Ce SIRET est déjà inscrit au club.",
                    "This SIRET is already registered.");
        }
        known.ifPresent(Organisation::rejoin);
        return known.orElseGet(() -> new Organisation(club, siret, clock.instant()));
    }

    private void record(Organisation organisation, String type) {
        events.record(SubjectKind.ORGANISATION, organisation.id(), type, null);
    }
}
