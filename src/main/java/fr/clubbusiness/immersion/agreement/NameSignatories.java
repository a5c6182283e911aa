package fr.clubbusiness.immersion.agreement;

import fr.clubbusiness.immersion.place.ImmersionPlace;
import fr.clubbusiness.immersion.place.Places;
import fr.clubbusiness.immersion.rule.AgreementParty;
import fr.clubbusiness.immersion.rule.AgreementRules;
import fr.clubbusiness.shared.RefusalReason;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import org.hibernate.Session;

/** Who signs an agreement: those whom the sender names, and the one whom the host named with its place. */
@ApplicationScoped
class NameSignatories {
    private static final String HOST = "SELECT name_host_signer(:id)";

    private final Places places;
    private final Session entities;

    NameSignatories(Places places, Session entities) {
        this.places = places;
        this.entities = entities;
    }

    /** What is wrong with those whom the sender names. */
    List<RefusalReason> refusals(ImmersionPlace place, Set<AgreementParty> parties, List<AgreementTerms.Signs> named) {
        var addresses = named.stream().map(AgreementTerms.Signs::email).toList();
        return AgreementRules.refusalsOfSignatories(
                parties,
                named.stream().map(AgreementTerms.Signs::party).toList(),
                addresses,
                places.isSignedBy(place, addresses));
    }

    /** Those whom the sender named, without the host's. */
    static List<AgreementTerms.Signs> named(List<Signatory> signatories) {
        return signatories.stream()
                .filter(signatory -> signatory.party() != AgreementParty.HOST)
                .map(Signatory::said)
                .toList();
    }

    /** Writes all of them. */
    void name(Immersion immersion, AgreementTerms terms) {
        terms.signatories().forEach(said -> new Signatory(immersion, said).persist());
        Immersion.flush();
        entities.createNativeQuery(HOST, Boolean.class)
                .setParameter("id", immersion.id())
                .getSingleResult();
    }
}
