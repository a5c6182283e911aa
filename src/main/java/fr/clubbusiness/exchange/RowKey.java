package fr.clubbusiness.exchange;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;

/**
 * The sender's key of a row: its externalId, unique among the rows of one organisation.
 *
 * @param holder the structure of a person, or the employer of a need
 * @param externalId the key in that organisation's own system
 */
public record RowKey(UUID holder, String externalId) {

    /**
     * Reads the rows of these keys in one query, without those that the caller may not see.
     *
     * @param sql selects by {@code unnest(?1, ?2)}: the holders and, in the same order, the externalIds
     */
    public static <E> List<E> rows(Session entities, Class<E> type, String sql, Collection<RowKey> keys) {
        return entities.createNativeQuery(sql, type)
                .setParameter(1, keys.stream().map(RowKey::holder).toArray(UUID[]::new))
                .setParameter(2, keys.stream().map(RowKey::externalId).toArray(String[]::new))
                .getResultList();
    }
}
