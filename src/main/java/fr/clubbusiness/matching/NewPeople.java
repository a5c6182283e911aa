package fr.clubbusiness.matching;

import fr.clubbusiness.need.NeedLimits;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hibernate.Session;

/**
 * How many people an employer meets for the first time in a day, over the lists of all its needs: otherwise many needs would show it everybody. Those
 * whom it knows from an earlier list do not count. Needs a transaction.
 */
@ApplicationScoped
class NewPeople {
    /** The most people new to one employer, a day. */
    static final int MAX_NEW_PEOPLE_PER_DAY = 300;

    private static final String FIRST_SHOWN = """
            SELECT c.beneficiary_id, min(c.created_at) >= :today
            FROM candidate c JOIN need n ON n.id = c.need_id
            WHERE n.employer_id = :employer
            GROUP BY c.beneficiary_id
            HAVING min(c.created_at) >= :today OR c.beneficiary_id = ANY (CAST(:asked AS uuid[]))
            """;

    private final Session entities;
    private final NeedLimits limits;

    NewPeople(Session entities, NeedLimits limits) {
        this.entities = entities;
        this.limits = limits;
    }

    /** Of these people, the best first, those who may be shown to this employer: all that it knows, and as many others as are left for today. */
    Set<UUID> admitted(UUID employer, List<UUID> people) {
        limits.lock(employer);
        var shown = firstShown(employer, people);
        var admitted = new HashSet<UUID>();
        var left = MAX_NEW_PEOPLE_PER_DAY - today(shown);
        for (var person : people) {
            var known = shown.stream().anyMatch(row -> row.person().equals(person));
            if (known || left-- > 0) {
                admitted.add(person);
            }
        }
        return admitted;
    }

    /** How many people this employer has met for the first time today. */
    int today(UUID employer) {
        return today(firstShown(employer, List.of()));
    }

    private static int today(List<FirstShown> shown) {
        return Math.toIntExact(shown.stream().filter(FirstShown::today).count());
    }

    /** A person whom an employer knows, and whether since today. */
    private record FirstShown(UUID person, boolean today) {}

    private List<FirstShown> firstShown(UUID employer, Collection<UUID> asked) {
        return entities.createNativeQuery(FIRST_SHOWN, Object[].class)
                .setParameter("employer", employer)
                .setParameter("today", limits.startOfDay())
                .setParameter("asked", asked.toArray(UUID[]::new))
                .getResultStream()
                .map(row -> new FirstShown((UUID) row[0], (boolean) row[1]))
                .toList();
    }
}
