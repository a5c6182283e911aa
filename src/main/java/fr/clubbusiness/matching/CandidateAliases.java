package fr.clubbusiness.matching;

import static java.util.stream.Collectors.toMap;

import fr.clubbusiness.need.LabourNeed;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import org.hibernate.Session;

/**
 * Gives people the aliases under which the poster of a need knows them. An alias is made when it is first shown, stays the same as long
 * as the criteria do, and is another one after any change of them. To be used within a transaction.
 */
@ApplicationScoped
public class CandidateAliases {
    /** Each attempt draws among more names: a few are always enough. */
    private static final int ATTEMPTS = 20;

    /** In one order of people, so that two lists made at once wait for each other instead of blocking each other. */
    private static final String INSERT = """
            INSERT INTO candidate (need_id, revision, beneficiary_id, pseudonym, created_at)
            SELECT :need, :revision, person, name, :now
            FROM unnest(CAST(:people AS uuid[]), CAST(:names AS text[])) AS alias (person, name)
            ORDER BY person
            ON CONFLICT DO NOTHING
            """;

    private final Session entities;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    CandidateAliases(Session entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    /** The person's alias for this need as it now is; made if there is none yet. */
    public Candidate aliasOf(LabourNeed need, UUID beneficiary) {
        return aliasesOf(need, List.of(beneficiary)).values().iterator().next();
    }

    /** Whom an alias means; empty when it is one of another need, or of criteria that have changed since. */
    public Optional<Candidate> current(LabourNeed need, UUID candidateId) {
        return Candidate.find(candidateId).filter(candidate -> candidate.isOf(need));
    }

    /** The alias of each of these people for this need as it now is; made where there is none yet. */
    Map<UUID, Candidate> aliasesOf(LabourNeed need, Collection<UUID> beneficiaries) {
        var known = known(need, beneficiaries);
        for (int attempt = 1; known.size() < beneficiaries.size(); attempt++) {
            if (attempt > ATTEMPTS) {
                throw new IllegalStateException("No pseudonym is left for need " + need.id());
            }
            var missing = beneficiaries.stream()
                    .filter(Predicate.not(known::containsKey))
                    .toList();
            insert(need, missing, attempt);
            known = known(need, beneficiaries);
        }
        return known;
    }

    private static Map<UUID, Candidate> known(LabourNeed need, Collection<UUID> beneficiaries) {
        return Candidate.of(need, beneficiaries).stream().collect(toMap(Candidate::beneficiaryId, Function.identity()));
    }

    /** Leaves out whoever gets an alias at the same moment, and whose pseudonym is already taken. */
    private void insert(LabourNeed need, List<UUID> people, int attempt) {
        var names = people.stream().map(_ -> Pseudonyms.draw(random, attempt)).toArray(String[]::new);
        entities.createNativeMutationQuery(INSERT)
                .setParameter("need", need.id())
                .setParameter("revision", need.criteriaRevision())
                .setParameter("now", clock.instant())
                .setParameter("people", people.toArray(UUID[]::new))
                .setParameter("names", names)
                .executeUpdate();
    }
}
