package fr.clubbusiness.membership;

import fr.clubbusiness.directory.PartnerKind;
import fr.clubbusiness.referential.Referential;
import fr.clubbusiness.reply.QuestionPage.Fact;
import fr.clubbusiness.shared.CommuneCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.StatelessSession;

/** All that an admission would keep of a request, as its contact reads it before they confirm. */
@ApplicationScoped
class RequestFacts {
    private static final String CLUB = "SELECT c.name FROM club c WHERE c.id = ?1";

    private final Referential referential;
    private final StatelessSession rows;

    RequestFacts(Referential referential, StatelessSession rows) {
        this.referential = referential;
        this.rows = rows;
    }

    List<Fact> of(MembershipRequest request) {
        var facts = new ArrayList<Fact>();
        facts.add(new Fact("Club", club(request.clubId())));
        facts.add(new Fact("Organisation", request.name()));
        facts.add(new Fact("SIRET", request.siret().value()));
        facts.add(new Fact("Comme", as(request)));
        request.nafCode().ifPresent(naf -> facts.add(new Fact("Activité (code NAF)", naf.toString())));
        facts.add(new Fact("Commune", commune(request.communeCode())));
        addContact(facts, request.contact());
        facts.add(new Fact("Pourquoi", request.why()));
        return facts;
    }

    private static void addContact(List<Fact> facts, JoinRequest.JoinContact contact) {
        facts.add(new Fact("Contact", contact.firstName() + " " + contact.lastName()));
        facts.add(new Fact("Adresse électronique", contact.email()));
        if (contact.phone() != null) {
            facts.add(new Fact("Téléphone", contact.phone().toString()));
        }
    }

    private static String as(MembershipRequest request) {
        var kind = request.kind().label();
        return switch (request.kind()) {
            case COMPANY -> kind;
            case STRUCTURE ->
                "%s (%s)".formatted(kind, request.structureKind().orElseThrow().label());
            case PARTNER ->
                "%s (%s)"
                        .formatted(
                                kind,
                                request.partnerKinds().stream()
                                        .map(RequestFacts::label)
                                        .collect(Collectors.joining(", ")));
        };
    }

    private static String label(PartnerKind kind) {
        return switch (kind) {
            case BUYER -> "acheteur";
            case FINANCER -> "financeur";
            case SCHOOL -> "école";
            case YOUTH -> "jeunesse";
            case PROVIDER -> "accompagnement de projets";
            case MUNICIPALITY -> "collectivité";
            case FUNDER -> "subventions";
        };
    }

    private String commune(CommuneCode code) {
        return referential.commune(code).map(found -> found.name()).orElse(code.toString());
    }

    private String club(UUID id) {
        return rows.createNativeQuery(CLUB, Tuple.class)
                .setParameter(1, id)
                .getSingleResult()
                .get(0, String.class);
    }
}
