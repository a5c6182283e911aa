package fr.clubbusiness.allocation;

import fr.clubbusiness.allocation.market.AllocationMode;
import fr.clubbusiness.allocation.market.AssignmentCosts;
import fr.clubbusiness.list.ListSlice;
import fr.clubbusiness.need.OpenPositions;
import fr.clubbusiness.problem.NotFound;
import fr.clubbusiness.security.Caller;
import fr.clubbusiness.shared.CommuneCode;
import fr.clubbusiness.shared.Reference;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.UuidGenerator;
import org.jspecify.annotations.Nullable;

/** A stored proposal: who asked for what, what it gives and what it costs. Its pairs record what happened to it afterwards. */
@Entity
@Immutable
class Allocation extends PanacheEntityBase {
    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    private UUID clubId;
    private UUID memberId;

    @Enumerated(EnumType.STRING)
    private AllocationMode mode;

    private @Nullable UUID companyId;
    private @Nullable CommuneCode communeCode;
    private @Nullable String ept;
    private Instant createdAt;
    private int needs;
    private int people;
    private int seatsOffered;
    private int seatsFilled;
    private double meanScore;
    private long blockingPairs;
    private List<UUID> mostWanted;
    private List<Integer> mostWantedBy;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    protected Allocation() {}

    /** A computed proposal with at least one pair. */
    @SuppressWarnings("NullAway.Init")
    Allocation(
            Caller by,
            AllocationMode mode,
            OpenPositions.Where where,
            NumberedMarket numbering,
            AssignmentCosts costs,
            Instant at) {
        this.clubId = by.club();
        this.memberId = by.member();
        this.mode = mode;
        this.companyId = where.employer();
        this.communeCode = where.commune();
        this.ept = where.ept();
        this.createdAt = at;
        this.needs = numbering.needs().size();
        this.people = numbering.people().size();
        this.seatsOffered = costs.seatsOffered();
        this.seatsFilled = costs.seatsFilled();
        this.meanScore = Objects.requireNonNull(costs.meanScore(), "nobody is placed");
        this.blockingPairs = costs.blockingPairs();
        this.mostWanted = costs.mostWanted().stream()
                .map(wanted -> numbering.people().get(wanted.person()))
                .toList();
        this.mostWantedBy =
                costs.mostWanted().stream().map(AssignmentCosts.Wanted::needs).toList();
    }

    /**
     * The proposal with this id in the caller's club.
     *
     * @throws NotFound when there is none
     */
    static Allocation of(Caller caller, Reference reference) {
        return reference
                .id()
                .flatMap(
                        id -> find("clubId = ?1 and id = ?2", caller.club(), id).<Allocation>firstResultOptional())
                .orElseThrow(() -> new NotFound("Cette répartition", "This allocation"));
    }

    /** A page of the club's proposals, the newest first. */
    static List<Allocation> page(UUID club, ListSlice<Allocation> slice) {
        return find("clubId = ?1 and id < ?2 order by id desc", club, slice.before())
                .page(0, slice.fetch())
                .list();
    }

    UUID id() {
        return id;
    }

    UUID clubId() {
        return clubId;
    }

    AllocationView view(List<LeftOut.Count> leftOut) {
        return new AllocationView(
                id,
                mode,
                companyId,
                communeCode,
                ept,
                createdAt,
                memberId,
                needs,
                people,
                seatsOffered,
                seatsFilled,
                Math.round(meanScore * 10) / 10.0,
                blockingPairs,
                IntStream.range(0, mostWanted.size())
                        .mapToObj(i -> new AllocationView.Wanted(mostWanted.get(i), mostWantedBy.get(i)))
                        .toList(),
                leftOut.stream()
                        .map(count -> new AllocationView.Lacking(
                                count.lack(), count.lack().text(), count.size()))
                        .toList());
    }
}
