package fr.clubbusiness.beneficiary;

import fr.clubbusiness.list.ListSlice;
import fr.clubbusiness.list.Listing;
import fr.clubbusiness.list.Ordering;
import fr.clubbusiness.problem.NotFound;
import fr.clubbusiness.security.Access;
import fr.clubbusiness.security.CurrentCaller;
import fr.clubbusiness.shared.Reference;
import fr.clubbusiness.shared.SubjectKind;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Finds the people that the caller may see: a structure its own, an adviser those of the club. Anyone else is not found. */
@ApplicationScoped
public class VisiblePeople {
    /** Stands in for the start of the wait of a person who does not wait, so that they come last. */
    static final Instant NEVER = Instant.parse("9999-12-31T00:00:00Z");

    /** The newest first, or the longest wait first. */
    private static final Ordering<Beneficiary> ORDER = Ordering.newestFirst("id", Beneficiary::id)
            .or(
                    "waitingSince",
                    "waitsFrom",
                    Instant::parse,
                    person -> person.waitingSince().orElse(NEVER));

    private final CurrentCaller current;
    private final PersonLock lock;

    VisiblePeople(CurrentCaller current, PersonLock lock) {
        this.current = current;
        this.lock = lock;
    }

    /** The person, if the caller may see their facts. */
    public Beneficiary visible(Reference id) {
        var caller = current.get();
        return Beneficiary.find(caller.club(), id)
                .filter(person -> Access.PEOPLE.includes(caller, person.structureId()))
                .orElseThrow(VisiblePeople::notFound);
    }

    /** The person, if the caller's structure accompanies them. */
    public Beneficiary own(Reference id) {
        return Beneficiary.find(current.get().club(), id).filter(this::holds).orElseThrow(VisiblePeople::notFound);
    }

    /** The same, locked until the transaction ends, so that no one proposes or hires the person meanwhile. */
    public Beneficiary ownLocked(Reference id) {
        return lock.find(current.get().club(), id).filter(this::holds).orElseThrow(VisiblePeople::notFound);
    }

    /**
     * A list of people.
     *
     * @param structure whose people; null for the whole club
     * @param state in which they are; null for all but those who have left
     */
    public Listing<Beneficiary, BeneficiaryView> list(@Nullable UUID structure, @Nullable BeneficiaryState state) {
        var club = current.get().club();
        return new Listing<>(
                club, ORDER, slice -> rows(club, structure, state, slice), Listing.each(BeneficiaryView::of));
    }

    private static List<Beneficiary> rows(
            UUID club, @Nullable UUID structure, @Nullable BeneficiaryState state, ListSlice<Beneficiary> slice) {
        var values = slice.values();
        values.put("club", club);
        var where = new StringBuilder("clubId = :club");
        if (structure != null) {
            where.append(" and structureId = :structure");
            values.put("structure", structure);
        }
        if (state == null) {
            where.append(" and leftAt is null");
        } else {
            where.append(" and state = :state");
            values.put("state", state);
        }
        return Beneficiary.<Beneficiary>find(where + slice.and() + slice.orderBy(), values)
                .page(0, slice.fetch())
                .list();
    }

    /** Whether the caller acts for the structure that accompanies the person. */
    public boolean holds(Beneficiary person) {
        return Access.PEOPLE.isOwn(current.get(), person.structureId());
    }

    private static NotFound notFound() {
        return new NotFound(SubjectKind.BENEFICIARY);
    }
}
