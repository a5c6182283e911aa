package fr.clubbusiness.directory;

import fr.clubbusiness.history.History;
import fr.clubbusiness.problem.Conflict;
import fr.clubbusiness.problem.Forbidden;
import fr.clubbusiness.problem.Invalid;
import fr.clubbusiness.referential.Referential;
import fr.clubbusiness.security.CurrentCaller;
import fr.clubbusiness.shared.CommuneCode;
import fr.clubbusiness.shared.Siret;
import fr.clubbusiness.shared.SubjectKind;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Registers and changes organisations, whatever their kind. */
@ApplicationScoped
class RegisterOrganisation {
    /** What is told of an organisation as one of its kinds. */
    interface Request {
        Siret siret();

        String name();

        CommuneCode communeCode();

        String contactEmail();

        @Nullable
        String contactPhone();

        @Nullable
        String externalId();

        default Organisation.Identity identity() {
            var contact = new Organisation.Contact(contactEmail(), contactPhone());
            return new Organisation.Identity(siret(), name(), communeCode(), contact, externalId());
        }

        /** Makes the organisation one of this kind, or changes what it tells as one. */
        void applyTo(Organisation organisation);

        /** Whether what this tells beside the identity is what the organisation of this kind tells already. */
        boolean isAlready(Organisation organisation);
    }

    private final Referential referential;
    private final CurrentCaller current;
    private final History events;
    private final Clock clock;

    RegisterOrganisation(Referential referential, CurrentCaller current, History events, Clock clock) {
        this.referential = referential;
        this.current = current;
        this.events = events;
        this.clock = clock;
    }

    /** Registers an organisation; one that is known as another kind becomes this one too. */
    Organisation register(OrganisationKind kind, Request request) {
        requireKnown(request.communeCode());
        var organisation = newOrKnown(request.siret(), kind);
        request.applyTo(organisation);
        organisation.persistAndFlush();
        record(organisation, kind + "_REGISTERED");
        return organisation;
    }

    void change(Organisation organisation, Request request) {
        requireKnown(request.communeCode());
        request.applyTo(organisation);
        record(organisation, "UPDATED");
    }

    /** An organisation changes its own contacts and nothing else: the agency has checked who it is. */
    void changeContact(Organisation organisation, Request request) {
        if (!isAlready(organisation, request) || !request.isAlready(organisation)) {
            throw new Forbidden(
                    "contacts-only",
                    "Vous pouvez changer l'adresse électronique et le téléphone ; pour le reste, demandez à l'agence.",
                    "You may change the e-mail address and telephone; ask the agency for the rest.");
        }
        organisation.reachAt(request.identity().contact());
        record(organisation, "UPDATED");
    }

    private static boolean isAlready(Organisation organisation, Request told) {
        return organisation.siret().equals(told.siret())
                && organisation.name().equals(told.name())
                && organisation.communeCode().equals(Optional.of(told.communeCode()))
                && Objects.equals(organisation.externalId(), told.externalId());
    }

    private void requireKnown(CommuneCode commune) {
        Invalid.ifAny(referential.refusal("communeCode", commune).stream().toList());
    }

    private Organisation newOrKnown(Siret siret, OrganisationKind kind) {
        var club = current.get().club();
        Optional<Organisation> known =
                Organisation.find("clubId = ?1 and siret = ?2", club, siret).firstResultOptional();
        if (known.filter(kind::includes).isPresent()) {
            throw new Conflict(
                    "organisation-siret-unique",
                    "Ce SIRET est déjà inscrit au club.",
                    "This SIRET is already registered.");
        }
        return known.orElseGet(() -> new Organisation(club, siret, clock.instant()));
    }

    private void record(Organisation organisation, String what) {
        events.record(SubjectKind.ORGANISATION, organisation.id(), what, null);
    }
}
