package fr.clubbusiness.directory;

import fr.clubbusiness.security.Access;
import fr.clubbusiness.security.CurrentCaller;
import fr.clubbusiness.vocabulary.AnswerHabit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.hibernate.StatelessSession;
import org.jspecify.annotations.Nullable;

/**
 * How often organisations answer, as far as the caller is told. Nobody is told of their own organisation. It uses SQL, because the rates belong to
 * introductions, which depend on organisations and not the reverse.
 */
@ApplicationScoped
public class AnswerHabits {
    /** Without a row, an organisation was not waited for: the mean of the club, without organisation, is told of it. */
    private static final String TOLD = """
            SELECT organisation_id, habit FROM answer_rate
            WHERE club_id = :club AND (organisation_id IS NULL AND party = :party OR organisation_id = ANY (CAST(:asked AS uuid[])))
            """;

    private final CurrentCaller current;
    private final StatelessSession rows;

    AnswerHabits(CurrentCaller current, StatelessSession rows) {
        this.current = current;
        this.rows = rows;
    }

    /** Of companies, by organisation, without those of which the caller is told nothing. One statement for any number. */
    public Map<UUID, AnswerHabit> ofCompanies(Collection<UUID> organisations) {
        return told(Access.ANSWERS_OF_COMPANIES, "COMPANY", organisations);
    }

    /** The same of structures, which answer for their people and to their own needs. */
    public Map<UUID, AnswerHabit> ofStructures(Collection<UUID> organisations) {
        return told(Access.ANSWERS_OF_STRUCTURES, "STRUCTURE", organisations);
    }

    private Map<UUID, AnswerHabit> told(Access answers, String party, Collection<UUID> organisations) {
        var caller = current.get();
        var others = organisations.stream()
                .filter(one -> !caller.actsFor(one))
                .distinct()
                .toList();
        if (others.isEmpty() || !answers.isAll(caller)) {
            return Map.of();
        }
        var known = new HashMap<@Nullable UUID, AnswerHabit>();
        rows.createNativeQuery(TOLD, Tuple.class)
                .setParameter("club", caller.club())
                .setParameter("party", party)
                .setParameter("asked", others.toArray(UUID[]::new))
                .getResultList()
                .forEach(row -> known.put(
                        row.get("organisation_id", UUID.class), AnswerHabit.valueOf(row.get("habit", String.class))));
        var mean = known.getOrDefault(null, AnswerHabit.SOMETIMES);
        var told = new HashMap<UUID, AnswerHabit>();
        others.forEach(one -> told.put(one, known.getOrDefault(one, mean)));
        return told;
    }
}
