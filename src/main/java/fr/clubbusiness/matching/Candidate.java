package fr.clubbusiness.matching;

import fr.clubbusiness.need.LabourNeed;
import fr.clubbusiness.shared.FoldedText;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/**
 * A person as the poster of a need knows them: an alias for that need and one revision of its criteria. The id is random, so it says nothing about
 * the person, and two aliases of one person cannot be linked. Only {@link CandidateAliases} creates them.
 */
@Entity
@Immutable
public class Candidate extends PanacheEntityBase {
    @Id
    private UUID id;

    private UUID needId;
    private int revision;
    private UUID beneficiaryId;
    private String pseudonym;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    protected Candidate() {}

    /** The alias with this id, which must exist: that of an introduction. */
    public static Candidate of(UUID id) {
        return find(id).orElseThrow();
    }

    /** The aliases with these ids, in no order. */
    public static List<Candidate> of(Collection<UUID> ids) {
        return list("among(id, ?1)", (Object) ids.toArray(UUID[]::new));
    }

    /** The alias with this id, if any. */
    static Optional<Candidate> find(UUID id) {
        return findByIdOptional(id);
    }

    /** The aliases of these people for the current criteria of a need. */
    static List<Candidate> of(LabourNeed need, Collection<UUID> beneficiaries) {
        return list(
                "needId = ?1 and revision = ?2 and beneficiaryId in ?3",
                need.id(),
                need.criteriaRevision(),
                beneficiaries);
    }

    /** The alias with this pseudonym for the current criteria of a need. Its number narrows the search, its letters decide. */
    static Optional<Candidate> named(LabourNeed need, String pseudonym) {
        var words = FoldedText.words(pseudonym);
        var number = words.substring(words.lastIndexOf(' ') + 1);
        return Candidate.<Candidate>list(
                        "needId = ?1 and revision = ?2 and pseudonym like ?3",
                        need.id(),
                        need.criteriaRevision(),
                        "% " + number)
                .stream()
                .filter(candidate -> FoldedText.words(candidate.pseudonym).equals(words))
                .findFirst();
    }

    /** Whether the alias belongs to this need and its current criteria. */
    boolean isOf(LabourNeed need) {
        return needId.equals(need.id()) && revision == need.criteriaRevision();
    }

    /** Its random key. A company uses no other name for a person before the person is shared. */
    public UUID id() {
        return id;
    }

    /** The person's id. Never shown to a company. */
    public UUID beneficiaryId() {
        return beneficiaryId;
    }

    /** A name that people can say, such as "Érable 42": unique within a need and revision. */
    public String pseudonym() {
        return pseudonym;
    }
}
