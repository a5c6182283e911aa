package fr.clubbusiness.beneficiary.register;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import fr.clubbusiness.beneficiary.Agreement;
import fr.clubbusiness.beneficiary.Beneficiary;
import fr.clubbusiness.beneficiary.BeneficiaryIdentity;
import fr.clubbusiness.beneficiary.BeneficiarySensitive;
import fr.clubbusiness.exchange.RowKey;
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
 */
record KnownPeople(
        Map<RowKey, Beneficiary> people,
        Map<UUID, BeneficiaryIdentity> identities,
        Map<UUID, BeneficiarySensitive> sensitive,
        Map<UUID, List<Agreement>> agreements) {
    private static final String SELECT_KNOWN = """
            SELECT b.* FROM beneficiary b JOIN unnest(?1, ?2) AS k (holder, external_id)
            ON b.structure_id = k.holder AND b.external_id = k.external_id
            """;

    static final KnownPeople NONE = new KnownPeople(Map.of(), Map.of(), Map.of(), Map.of());

    /** Reads them in four statements, for any number of keys. */
    static KnownPeople read(Session entities, Collection<RowKey> keys) {
        var people = RowKey.rows(entities, Beneficiary.class, SELECT_KNOWN, keys);
        if (people.isEmpty()) {
            return NONE;
        }
        var ids = people.stream().map(Beneficiary::id).toList();
        return new KnownPeople(
                people.stream().collect(toMap(KnownPeople::key, Function.identity())),
                BeneficiaryIdentity.of(ids).stream()
                        .collect(toMap(BeneficiaryIdentity::beneficiaryId, Function.identity())),
                BeneficiarySensitive.of(ids).stream()
                        .collect(toMap(BeneficiarySensitive::beneficiaryId, Function.identity())),
                Agreement.of(ids).stream().collect(groupingBy(Agreement::beneficiaryId)));
    }

    private static RowKey key(Beneficiary person) {
        return new RowKey(person.structureId(), String.valueOf(person.externalId()));
    }

    @Nullable
    Beneficiary person(@Nullable RowKey key) {
        return key == null ? null : people.get(key);
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
