package fr.clubbusiness.exchange;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;

/**
 * What the sender of a file calls a row: its externalId, unique among the rows of one organisation.
 *
 * @param holder the structure of a person, the employer of a need
 * @param externalId the key in that organisation's own system
 */
public record RowKey(UUID holder, String externalId) {

    /**
     * The rows that these keys name, read at once; those that the caller may not see are not among them.
     *
     * @param sql selects them by {@code unnest(?1, ?2)}: the holders and, in the same order, the externalIds
     */
    public static <E> List<E> rows(Session entities, Class<E> type, String sql, Collection<RowKey> keys) {
        return entities.createNativeQuery(sql, type)
                .setParameter(1, keys.stream().map(RowKey::holder).toArray(UUID[]::new))
                .setParameter(2, keys.stream().map(RowKey::externalId).toArray(String[]::new))
                .getResultList();
    }
}
