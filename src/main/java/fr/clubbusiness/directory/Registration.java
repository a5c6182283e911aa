package fr.clubbusiness.directory;

import fr.clubbusiness.referential.Referential;
import fr.clubbusiness.security.CurrentCaller;
import fr.clubbusiness.security.Event;
import fr.clubbusiness.security.Events;
import fr.clubbusiness.shared.CommuneCode;
import fr.clubbusiness.shared.Conflict;
import fr.clubbusiness.shared.Forbidden;
import fr.clubbusiness.shared.Invalid;
import fr.clubbusiness.shared.NafCode;
import fr.clubbusiness.shared.Siret;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Registers and changes organisations, for the three doors (companies, structures, partners) through which one row is reached. */
@ApplicationScoped
class Registration {
    /** French and international telephone numbers, as people write them. */
    static final String PHONE = "\\+?[0-9][0-9 .()-]{5,24}";

    private final Referential referential;
    private final CurrentCaller current;
    private final Events events;
    private final Clock clock;

    Registration(Referential referential, CurrentCaller current, Events events, Clock clock) {
        this.referential = referential;
        this.current = current;
        this.events = events;
        this.clock = clock;
    }

    Organisation company(Organisation.Identity identity, NafCode naf) {
        requireKnown(identity.communeCode());
        var organisation = newOrKnown(identity.siret(), Organisation::isCompany);
        organisation.becomeCompany(identity, naf);
        return registered(organisation, "COMPANY_REGISTERED");
    }

    Organisation structure(
            Organisation.Identity identity,
            StructureKind kind,
            @Nullable List<StructureCapacity> capacities,
            PrescriberTitle title) {
        requireKnown(identity.communeCode());
        var organisation =
                newOrKnown(identity.siret(), known -> known.structureKind().isPresent());
        organisation.becomeStructure(identity, StructureCapacities.of(kind, capacities), title);
        return registered(organisation, "STRUCTURE_REGISTERED");
    }

    Organisation partner(Organisation.Identity identity, Set<PartnerKind> kinds) {
        requireKnown(identity.communeCode());
        var organisation =
                newOrKnown(identity.siret(), known -> !known.partnerKinds().isEmpty());
        organisation.becomePartner(identity, kinds);
        return registered(organisation, "PARTNER_REGISTERED");
    }

    void changeCompany(Organisation company, Organisation.Identity identity, NafCode naf) {
        requireKnown(identity.communeCode());
        company.becomeCompany(identity, naf);
        changed(company);
    }

    /** Without {@code capacities} those that are known stay, but that the main kind may be corrected. */
    void changeStructure(
            Organisation structure,
            Organisation.Identity identity,
            StructureKind kind,
            @Nullable List<StructureCapacity> capacities,
            PrescriberTitle title) {
        requireKnown(identity.communeCode());
        var told = capacities == null
                ? structure.capacities().orElseThrow().correctedTo(kind)
                : StructureCapacities.of(kind, capacities);
        structure.becomeStructure(identity, told, title);
        changed(structure);
    }

    void changePartner(Organisation partner, Organisation.Identity identity, Set<PartnerKind> kinds) {
        requireKnown(identity.communeCode());
        partner.becomePartner(identity, kinds);
        changed(partner);
    }

    void changeContact(Organisation organisation, Organisation.Contact contact) {
        organisation.reachAt(contact);
        changed(organisation);
    }

    /** An organisation changes its own contacts and nothing else: who it is was checked by the agency. */
    static void requireSameBut(boolean contactsOnly) {
        if (!contactsOnly) {
            throw new Forbidden(
                    "contacts-only",
                    "Vous pouvez changer l'adresse électronique et le téléphone ; pour le reste, demandez à l'agence.",
                    "You may change the e-mail address and telephone; ask the agency for the rest.");
        }
    }

    private void requireKnown(CommuneCode commune) {
        Invalid.ifAny(referential.refusal("communeCode", commune).stream().toList());
    }

    private Organisation newOrKnown(Siret siret, Predicate<Organisation> already) {
        var club = current.get().club();
        Optional<Organisation> known =
                Organisation.find("clubId = ?1 and siret = ?2", club, siret).firstResultOptional();
        if (known.filter(already).isPresent()) {
            throw new Conflict(
                    "organisation-siret-unique",
                    "Ce SIRET est déjà inscrit au club.",
                    "This SIRET is already registered.");
        }
        return known.orElseGet(() -> new Organisation(club, siret, clock.instant()));
    }

    private Organisation registered(Organisation organisation, String what) {
        organisation.persistAndFlush();
        events.record(Event.Subject.ORGANISATION, organisation.id(), what, null);
        return organisation;
    }

    private void changed(Organisation organisation) {
        events.record(Event.Subject.ORGANISATION, organisation.id(), "UPDATED", null);
    }
}
