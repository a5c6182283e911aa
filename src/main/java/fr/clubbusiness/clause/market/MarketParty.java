package fr.clubbusiness.clause.market;

import fr.clubbusiness.problem.Invalid;
import fr.clubbusiness.shared.Reference;
import fr.clubbusiness.shared.SubjectKind;
import jakarta.persistence.Tuple;
import java.util.UUID;
import org.hibernate.Session;

/**
 * What an organisation may be in a market. Whoever writes markets learns this much of it and no more ({@code clause_organisation}).
 *
 * @param id its key
 * @param buys whether it may be the buyer
 * @param works whether it may hold a lot
 * @param facilitates whether it may follow the clauses
 */
record MarketParty(UUID id, boolean buys, boolean works, boolean facilitates) {
    private static final String FIND = "SELECT id, buys, works, facilitates FROM clause_organisation(:id, :number)";

    /** The one that a field names. Throws {@link Invalid} when the club has none, or the caller writes no markets. */
    static MarketParty find(Session entities, String field, Reference named) {
        return entities
                .createNativeQuery(FIND, Tuple.class)
                .setParameter("id", named.id().orElse(null), UUID.class)
                .setParameter("number", named.number(SubjectKind.ORGANISATION).orElse(null), Long.class)
                .getResultList()
                .stream()
                .findFirst()
                .map(row -> new MarketParty(
                        row.get("id", UUID.class),
                        row.get("buys", Boolean.class),
                        row.get("works", Boolean.class),
                        row.get("facilitates", Boolean.class)))
                .orElseThrow(
                        () -> new Invalid(
                                field,
                                "Aucune organisation du club n'a cet id ou cette référence ; seules les structures OPCS, PLIE et Département, et l'agence, écrivent un marché.",
                                "No organisation of the club has this id or reference; OPCS, PLIE and DEPT structures and the agency alone write a market."));
    }
}
