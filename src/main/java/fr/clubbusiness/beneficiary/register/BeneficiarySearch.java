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
 * Finds people by a few letters, a telephone number or a reference, among those that the caller may read. It scans the names: a structure has
 * hundreds of people, a club thousands.
 *
 * @param club of the caller
 * @param structure the structure whose people are searched; null for the whole club, without whoever is stored and nothing else
 */
record BeneficiarySearch(UUID club, @Nullable UUID structure) {

    /** A person found, with their identity and the name of their structure. */
    record FoundPerson(Beneficiary person, BeneficiaryIdentity row, String structureName) {}

    private static final String SELECT = """
            select new fr.clubbusiness.beneficiary.register.BeneficiarySearch$FoundPerson(b, i, o.name)
            from Beneficiary b join BeneficiaryIdentity i on i.beneficiaryId = b.id join Organisation o on o.id = b.structureId
            where b.clubId = :club and (b.structureId = :structure or (:structure is null and b.limits.restricted = false))
            """;
    private static final String ORDER = " order by i.searchKey, b.id";

    /** The first people found, by name. */
    List<FoundPerson> find(String query, int limit) {
        var reference = Reference.fromString(query).number(SubjectKind.BENEFICIARY);
        return reference.isPresent()
                ? run(" and b.number = :number", Map.of("number", reference.get()), limit)
                : byWords(SearchKey.words(query), SearchKey.joined(query), limit);
    }

    /**
     * People with each word at the beginning of a word of their key, or with all words joined there. The words contain only letters and digits, so they
     * need no escaping in {@code like}.
     */
    private List<FoundPerson> byWords(List<String> words, String joined, int limit) {
        var parameters = new HashMap<String, Object>(Map.of("joined", "% " + joined + "%"));
        var conditions = IntStream.range(0, words.size())
                .mapToObj(i -> {
                    parameters.put("word" + i, "% " + words.get(i) + "%");
                    return "i.searchKey like :word" + i;
                })
                .collect(Collectors.joining(" and "));
        return run(" and (" + conditions + " or i.searchKey like :joined)", parameters, limit);
    }

    private List<FoundPerson> run(String conditions, Map<String, Object> parameters, int limit) {
        var select = Panache.getSession()
                .createQuery(SELECT + conditions + ORDER, FoundPerson.class)
                .setParameter("club", club)
                .setParameter("structure", structure);
        parameters.forEach(select::setParameter);
        return select.setMaxResults(limit).getResultList();
    }
}
