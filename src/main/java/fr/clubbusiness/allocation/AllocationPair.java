package fr.clubbusiness.allocation;

import fr.clubbusiness.list.ListSlice;
import fr.clubbusiness.problem.Conflict;
import fr.clubbusiness.shared.LocalizedText;
import fr.clubbusiness.shared.Step;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A person proposed for a seat, and what happened next. {@link RunAllocation} stores it with its proposal. */
@Entity
@SuppressWarnings("UnusedVariable") // some columns are read in queries only
class AllocationPair extends PanacheEntityBase {

    /** The status of a pair. */
    @Schema(name = "AllocationPairStatus")
    enum Status implements Step<Status> {
        /** Not tried yet. */
        PROPOSED("proposée"),
        /** The need and the person are introduced, from this proposal or otherwise. */
        INTRODUCED("introduite"),
        /** A rule refused at the last attempt. The pair may be tried again. */
        REFUSED("refusée");

        private static final LocalizedText SUBJECT = new LocalizedText("La paire", "The pair");

        private final String label;

        Status(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }

        @Override
        public LocalizedText subject() {
            return SUBJECT;
        }

        @Override
        public Set<Status> next() {
            return switch (this) {
                case PROPOSED -> EnumSet.of(INTRODUCED, REFUSED);
                case REFUSED -> EnumSet.of(INTRODUCED);
                case INTRODUCED -> EnumSet.noneOf(Status.class);
            };
        }
    }

    @Id
    private UUID id;

    private UUID allocationId;
    private UUID clubId;
    private UUID needId;
    private UUID beneficiaryId;
    private double score;

    @Enumerated(EnumType.STRING)
    private Status status;

    private @Nullable UUID introductionId;
    private List<String> refusals;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    protected AllocationPair() {}

    /** A page of a proposal's pairs, the best score first. {@code only} keeps one status; null keeps all. */
    static List<AllocationPair> page(UUID allocation, @Nullable Status only, ListSlice<AllocationPair> slice) {
        return find(
                        "allocationId = ?1 and id < ?2 and (?3 is null or status = ?3) order by id desc",
                        allocation,
                        slice.before(),
                        only)
                .page(0, slice.fetch())
                .list();
    }

    /** The pairs of a proposal with these ids, in no particular order. */
    static List<AllocationPair> of(UUID allocation, Collection<UUID> ids) {
        return list("allocationId = ?1 and id in ?2", allocation, ids);
    }

    /**
     * Pairs of a proposal to try, at most {@code most}. Pairs not tried yet come first, then the refused ones, then the others; within
     * each, the best score first.
     */
    static List<UUID> toIntroduce(UUID allocation, int most) {
        return AllocationPair.<AllocationPair>find("""
                        allocationId = ?1
                        order by case status when PROPOSED then 0 when REFUSED then 1 else 2 end, id desc""", allocation).page(0, most).<AllocationPair>list().stream()
                .map(AllocationPair::id)
                .toList();
    }

    /** How many pairs of a proposal were not tried yet. */
    static long countUntried(UUID allocation) {
        return count("allocationId = ?1 and status = PROPOSED", allocation);
    }

    /** The pair with this id, which must exist. It is locked until the transaction ends, so that it is introduced once. */
    static AllocationPair lock(UUID id) {
        return find("id", id).withLock(LockModeType.PESSIMISTIC_WRITE).singleResult();
    }

    /** Records the introduction. */
    void markIntroduced(UUID introduction) {
        moveTo(Status.INTRODUCED);
        introductionId = introduction;
        refusals = List.of();
    }

    /** Records the refusal, with its codes. */
    void markRefused(List<String> codes) {
        moveTo(Status.REFUSED);
        refusals = codes;
    }

    /** Changes the status, or keeps it: a pair may be tried again with the same result. */
    private void moveTo(Status target) {
        if (status != target) {
            Conflict.unlessStep(status, target);
            status = target;
        }
    }

    UUID id() {
        return id;
    }

    UUID need() {
        return needId;
    }

    UUID beneficiary() {
        return beneficiaryId;
    }

    double score() {
        return score;
    }

    Status status() {
        return status;
    }

    @Nullable
    UUID introduction() {
        return introductionId;
    }

    List<String> refusals() {
        return refusals;
    }
}
