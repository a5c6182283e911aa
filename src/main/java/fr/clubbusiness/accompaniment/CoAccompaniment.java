package fr.clubbusiness.accompaniment;

import fr.clubbusiness.beneficiary.Agreement;
import fr.clubbusiness.problem.DuplicateText;
import fr.clubbusiness.security.Actor;
import fr.clubbusiness.security.Caller;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.UuidGenerator;
import org.jspecify.annotations.Nullable;

/** A second structure that accompanies a person, with their agreement. {@link ShareAccompaniment} starts and ends it, and records both. */
@Entity
@DynamicUpdate
@SuppressWarnings("UnusedVariable") // some columns are read in SQL only
@DuplicateText(
        constraint = "co_accompaniment_one_running",
        french = "Cette structure accompagne déjà la personne avec la vôtre.",
        english = "This structure accompanies the person together with yours already.",
        frenchRemedy = "Mettez-y fin d'abord, si l'accord de la personne a changé.",
        englishRemedy = "End it first, if the person's agreement has changed.")
class CoAccompaniment extends PanacheEntityBase {
    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    @Column(updatable = false)
    private UUID clubId;

    @Column(updatable = false)
    private UUID beneficiaryId;

    @Column(updatable = false)
    private UUID structureId;

    /** Null for a link that came of two records of the person. */
    private Agreement.@Nullable Terms terms;

    @Column(updatable = false)
    private boolean barriersToo;

    @Column(updatable = false)
    private UUID startedBy;

    @Column(updatable = false)
    private Instant startedAt;

    private @Nullable UUID endedBy;
    private @Nullable Instant endedAt;

    @Version
    private int version;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    protected CoAccompaniment() {}

    @SuppressWarnings("NullAway.Init")
    CoAccompaniment(Caller by, UUID person, UUID structure, Agreement.Terms agreed, boolean barriersToo, Instant now) {
        this.clubId = by.club();
        this.beneficiaryId = person;
        this.structureId = structure;
        this.terms = agreed;
        this.barriersToo = barriersToo;
        this.startedBy = by.member();
        this.startedAt = now;
    }

    /** The link of this person with this id. */
    static Optional<CoAccompaniment> of(UUID person, UUID id) {
        return find("beneficiaryId = ?1 and id = ?2", person, id).firstResultOptional();
    }

    /** The running link of this structure with this id. */
    static Optional<CoAccompaniment> runningAt(UUID structure, UUID id) {
        return find("structureId = ?1 and id = ?2 and endedAt is null", structure, id)
                .firstResultOptional();
    }

    static List<CoAccompaniment> runningAbout(UUID person) {
        return list("beneficiaryId = ?1 and endedAt is null", person);
    }

    /** The running links of this structure, and those of the people whom it accompanies. */
    static List<CoAccompaniment> runningOf(UUID structure) {
        return list(
                "endedAt is null and (structureId = ?1"
                        + " or beneficiaryId in (select b.id from Beneficiary b where b.structureId = ?1)) order by id",
                structure);
    }

    /** Ends it. Returns false when it has ended before. */
    boolean end(Caller by, Instant now) {
        if (endedAt != null) {
            return false;
        }
        endedAt = now;
        endedBy = by.actor() instanceof Actor.Member(var member, var _) ? member : null;
        return true;
    }

    UUID id() {
        return id;
    }

    UUID beneficiaryId() {
        return beneficiaryId;
    }
}
