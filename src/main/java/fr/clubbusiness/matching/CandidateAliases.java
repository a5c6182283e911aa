package fr.clubbusiness.matching;

import static java.util.stream.Collectors.toMap;

import fr.clubbusiness.need.LabourNeed;
import fr.clubbusiness.shared.Reference;
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
 * Gives people the aliases under which the poster of a need knows them. An alias is created when it is first shown. It stays the same until the
 * criteria change; then the person gets another one. Needs a transaction.
 */
@ApplicationScoped
public class CandidateAliases {
    /** Each attempt draws from more names, so a few attempts are always enough. */
    private static final int ATTEMPTS = 20;

    /** Always in the same order of people, so that two concurrent inserts cannot deadlock. */
    private static final String INSERT = """
            INSERT INTO candidate (need_id, revision, beneficiary_id, pseudonym, created_at)
            SELECT :need, :revision, person, name, :now
            FROM unnest(CAST(:people AS uuid[]), CAST(:names AS text[])) AS alias (person, name)
            ORDER BY person
            ON CONFLICT DO NOTHING
            """;

    private final Session entities;
    private final NewPeople newPeople;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    CandidateAliases(Session entities, NewPeople newPeople, Clock clock) {
        this.entities = entities;
        this.newPeople = newPeople;
        this.clock = clock;
    }

    /** The person's alias for the current criteria of this need; created if missing. */
    public Candidate aliasOf(LabourNeed need, UUID beneficiary) {
        return aliasesOf(need, List.of(beneficiary)).values().iterator().next();
    }

    /** The alias with this id; empty when it belongs to another need, or when the criteria have changed since. */
    public Optional<Candidate> current(LabourNeed need, UUID candidateId) {
        return Candidate.find(candidateId).filter(candidate -> candidate.isOf(need));
    }

    /** The same by id or by pseudonym, "Érable 42", whatever its capitals and accents. */
    public Optional<Candidate> current(LabourNeed need, String idOrPseudonym) {
        return new Reference(idOrPseudonym)
                .id()
                .map(id -> current(need, id))
                .orElseGet(() -> Candidate.named(need, idOrPseudonym));
    }

    /**
     * The aliases of those of these people, the best first, whom the list of this need may show today; created where missing. Others are left out:
     * too many were new to the employer.
     */
    Map<UUID, Candidate> shownToPoster(LabourNeed need, List<UUID> people) {
        var known = known(need, people);
        var others = people.stream().filter(Predicate.not(known::containsKey)).toList();
        if (others.isEmpty()) {
            return known;
        }
        var admitted = newPeople.admitted(need.employerId(), others);
        var shown = people.stream()
                .filter(person -> known.containsKey(person) || admitted.contains(person))
                .toList();
        return completed(known, need, shown);
    }

    /** The alias of each of these people for the current criteria of this need; created where missing. */
    private Map<UUID, Candidate> aliasesOf(LabourNeed need, Collection<UUID> beneficiaries) {
        return completed(known(need, beneficiaries), need, beneficiaries);
    }

    private Map<UUID, Candidate> completed(
            Map<UUID, Candidate> found, LabourNeed need, Collection<UUID> beneficiaries) {
        var known = found;
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

    /** Skips people who get an alias at the same moment, and pseudonyms that are already taken. */
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
