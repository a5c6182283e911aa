package fr.clubbusiness.directory;

import fr.clubbusiness.security.Access;
import fr.clubbusiness.security.CurrentCaller;
import fr.clubbusiness.vocabulary.AnswerHabit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.StatelessSession;

/**
 * How often organisations answer, as far as the caller is told. Nobody is told of their own organisation. It uses SQL, because the rates belong to
 * introductions, which depend on organisations and not the reverse.
 */
@ApplicationScoped
public class AnswerHabits {
    /** Without a row, an organisation was not waited for: the mean of its side in the club, without organisation, is told of it. */
    private static final String TOLD = """
            SELECT organisation_id, party, habit FROM answer_rate
            WHERE club_id = :club AND (organisation_id IS NULL OR organisation_id = ANY (CAST(:asked AS uuid[])))
            """;

    private final CurrentCaller current;
    private final StatelessSession rows;

    AnswerHabits(CurrentCaller current, StatelessSession rows) {
        this.current = current;
        this.rows = rows;
    }

    /** Of companies, by organisation, without those of which the caller is told nothing. One statement for any number. */
    public Map<UUID, AnswerHabit> ofCompanies(Collection<UUID> organisations) {
        return of(organisations, List.of());
    }

    /** The same of structures, which answer for their people and to their own needs. */
    public Map<UUID, AnswerHabit> ofStructures(Collection<UUID> organisations) {
        return of(List.of(), organisations);
    }

    /** The same of both, in one statement. */
    public Map<UUID, AnswerHabit> of(Collection<UUID> companies, Collection<UUID> structures) {
        var ofCompanies = others(Access.ANSWERS_OF_COMPANIES, companies);
        var ofStructures = others(Access.ANSWERS_OF_STRUCTURES, structures);
        if (ofCompanies.isEmpty() && ofStructures.isEmpty()) {
            return Map.of();
        }
        var counted = new HashMap<UUID, AnswerHabit>();
        var means = new HashMap<String, AnswerHabit>();
        rows.createNativeQuery(TOLD, Tuple.class)
                .setParameter("club", current.get().club())
                .setParameter(
                        "asked",
                        Stream.concat(ofCompanies.stream(), ofStructures.stream())
                                .toArray(UUID[]::new))
                .getResultList()
                .forEach(row -> {
                    var organisation = row.get("organisation_id", UUID.class);
                    var habit = AnswerHabit.valueOf(row.get("habit", String.class));
                    if (organisation == null) {
                        means.put(row.get("party", String.class), habit);
                    } else {
                        counted.put(organisation, habit);
                    }
                });
        var told = new HashMap<UUID, AnswerHabit>();
        var mean = means.getOrDefault("COMPANY", AnswerHabit.SOMETIMES);
        ofCompanies.forEach(one -> told.put(one, counted.getOrDefault(one, mean)));
        var meanOfStructures = means.getOrDefault("STRUCTURE", AnswerHabit.SOMETIMES);
        ofStructures.forEach(one -> told.put(one, counted.getOrDefault(one, meanOfStructures)));
        return told;
    }

    /** Those of which the caller may be told: never their own organisation. */
    private List<UUID> others(Access answers, Collection<UUID> organisations) {
        var caller = current.get();
        return answers.isAll(caller)
                ? organisations.stream()
                        .filter(one -> !caller.actsFor(one))
                        .distinct()
                        .toList()
                : List.of();
    }
}
