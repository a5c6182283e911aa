package fr.clubbusiness.beneficiary.register;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import fr.clubbusiness.beneficiary.Agreement;
import fr.clubbusiness.beneficiary.Beneficiary;
import fr.clubbusiness.beneficiary.BeneficiaryIdentity;
import fr.clubbusiness.beneficiary.BeneficiarySensitive;
import fr.clubbusiness.exchange.RowKey;
import fr.clubbusiness.shared.Reference;
import fr.clubbusiness.shared.SubjectKind;
import jakarta.persistence.Tuple;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/**
 * The registered people that the lines of an import name, with all their data that the caller may read.
 *
 * @param people by the key of their structure
 * @param agreements all agreements of each person, ended ones included
 * @param joined references of people of the same structure, by the key of another record of theirs that was joined
 */
record KnownPeople(
        Map<RowKey, Beneficiary> people,
        Map<UUID, BeneficiaryIdentity> identities,
        Map<UUID, BeneficiarySensitive> sensitive,
        Map<UUID, List<Agreement>> agreements,
        Map<RowKey, String> joined) {
    private static final String SELECT_KNOWN = """
            SELECT b.* FROM beneficiary b JOIN unnest(?1, ?2) AS k (holder, external_id)
            ON b.structure_id = k.holder AND b.external_id = k.external_id
            """;

    private static final String SELECT_JOINED = "SELECT holder, external_id, number FROM joined_people(?1, ?2)";

    static final KnownPeople NONE = new KnownPeople(Map.of(), Map.of(), Map.of(), Map.of(), Map.of());

    /** Reads them in five statements at most, for any number of keys. */
    static KnownPeople read(Session entities, Collection<RowKey> keys) {
        var people = RowKey.rows(entities, Beneficiary.class, SELECT_KNOWN, keys).stream()
                .collect(toMap(KnownPeople::key, Function.identity()));
        var joined = joined(
                entities, keys.stream().filter(key -> !people.containsKey(key)).toList());
        if (people.isEmpty()) {
            return new KnownPeople(Map.of(), Map.of(), Map.of(), Map.of(), joined);
        }
        var ids = people.values().stream().map(Beneficiary::id).toList();
        return new KnownPeople(
                people,
                BeneficiaryIdentity.of(ids).stream()
                        .collect(toMap(BeneficiaryIdentity::beneficiaryId, Function.identity())),
                BeneficiarySensitive.of(ids).stream()
                        .collect(toMap(BeneficiarySensitive::beneficiaryId, Function.identity())),
                Agreement.of(ids).stream().collect(groupingBy(Agreement::beneficiaryId)),
                joined);
    }

    private static Map<RowKey, String> joined(Session entities, List<RowKey> unknown) {
        return unknown.isEmpty()
                ? Map.of()
                : RowKey.rows(entities, Tuple.class, SELECT_JOINED, unknown).stream()
                        .collect(toMap(
                                row -> new RowKey(row.get(0, UUID.class), row.get(1, String.class)),
                                row -> Reference.write(SubjectKind.BENEFICIARY, row.get(2, Long.class))));
    }

    private static RowKey key(Beneficiary person) {
        return new RowKey(person.structureId(), String.valueOf(person.externalId()));
    }

    @Nullable
    Beneficiary person(@Nullable RowKey key) {
        return key == null ? null : people.get(key);
    }

    /** The reference of the person under whom the record of this key was joined, when their structure is the same. */
    Optional<String> joinedInto(@Nullable RowKey key) {
        return Optional.ofNullable(key).map(joined::get);
    }

    /** Whether the caller may read all data of the person. Others are refused before anything is compared. */
    boolean areReadable(Beneficiary person) {
        return identities.containsKey(person.id()) && sensitive.containsKey(person.id());
    }

    Optional<BeneficiaryIdentity> identity(Beneficiary person) {
        return Optional.ofNullable(identities.get(person.id()));
    }

    Optional<BeneficiarySensitive> sensitive(Beneficiary person) {
        return Optional.ofNullable(sensitive.get(person.id()));
    }

    List<Agreement> agreements(Beneficiary person) {
        return agreements.getOrDefault(person.id(), List.of());
    }
}
