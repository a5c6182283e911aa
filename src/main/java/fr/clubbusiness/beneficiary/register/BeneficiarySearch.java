package fr.clubbusiness.beneficiary.register;

import fr.clubbusiness.beneficiary.Beneficiary;
import fr.clubbusiness.beneficiary.BeneficiaryIdentity;
import fr.clubbusiness.beneficiary.SearchKey;
import fr.clubbusiness.shared.Reference;
import fr.clubbusiness.shared.SubjectKind;
import io.quarkus.hibernate.orm.panache.Panache;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Whom a few letters, a telephone number or a reference mean, among the people that the caller may read. A scan of names: a structure
 * has hundreds of people, a club thousands.
 *
 * @param club of the caller
 * @param structure whose people are looked for; null for the whole club
 */
record BeneficiarySearch(UUID club, @Nullable UUID structure) {

    /** Somebody found: their facts and who they are. */
    record Found(Beneficiary person, BeneficiaryIdentity row) {}

    private static final String SELECT = """
            select new fr.clubbusiness.beneficiary.register.BeneficiarySearch$Found(b, i)
            from Beneficiary b join BeneficiaryIdentity i on i.beneficiaryId = b.id
            where b.clubId = :club and (:structure is null or b.structureId = :structure)
            """;
    private static final String ORDER = " order by i.searchKey, b.id";

    /** The first people found, by name. */
    List<Found> find(String query, int limit) {
        var reference = Reference.fromString(query).number(SubjectKind.BENEFICIARY);
        return reference.isPresent()
                ? run(" and b.number = :number", Map.of("number", reference.get()), limit)
                : byWords(SearchKey.words(query), limit);
    }

    /** Words hold letters and digits alone: none means anything to {@code like}. */
    private List<Found> byWords(List<String> words, int limit) {
        var parameters = new HashMap<String, Object>();
        var conditions = IntStream.range(0, words.size())
                .mapToObj(i -> {
                    parameters.put("word" + i, "% " + words.get(i) + "%");
                    return " and i.searchKey like :word" + i;
                })
                .collect(Collectors.joining());
        return run(conditions, parameters, limit);
    }

    private List<Found> run(String conditions, Map<String, Object> parameters, int limit) {
        var asked = Panache.getSession()
                .createQuery(SELECT + conditions + ORDER, Found.class)
                .setParameter("club", club)
                .setParameter("structure", structure);
        parameters.forEach(asked::setParameter);
        return asked.setMaxResults(limit).getResultList();
    }
}
