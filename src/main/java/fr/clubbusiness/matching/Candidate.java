package fr.clubbusiness.matching;

import fr.clubbusiness.need.LabourNeed;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/**
 * A person as the poster of a need knows them: an alias for that need and one revision of its criteria. Its id is random, so that it
 * tells nothing of the person's and two aliases of one person have nothing in common. Made by {@link CandidateAliases} alone.
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

    /** The alias with this id, which is known to be one: that of an introduction. */
    public static Candidate of(UUID id) {
        return find(id).orElseThrow();
    }

    /** The aliases with these ids, in no order. */
    public static List<Candidate> of(Collection<UUID> ids) {
        return list("id in ?1", ids);
    }

    /** The alias with this id, if any. */
    static Optional<Candidate> find(UUID id) {
        return findByIdOptional(id);
    }

    /** The aliases of these people for a need as it now is. */
    static List<Candidate> of(LabourNeed need, Collection<UUID> beneficiaries) {
        return list(
                "needId = ?1 and revision = ?2 and beneficiaryId in ?3",
                need.id(),
                need.criteriaRevision(),
                beneficiaries);
    }

    /** Whether it is one of this need, with the criteria that it now has. */
    boolean isOf(LabourNeed need) {
        return needId.equals(need.id()) && revision == need.criteriaRevision();
    }

    /** Its random key: all that a company ever names a person by before they are shared. */
    public UUID id() {
        return id;
    }

    /** Who it is. Never to be told to a company. */
    public UUID beneficiaryId() {
        return beneficiaryId;
    }

    /** Its name for people, such as "Érable 42": unique among those of its need and revision. */
    public String pseudonym() {
        return pseudonym;
    }
}
