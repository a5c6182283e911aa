package fr.clubbusiness.beneficiary;

import fr.clubbusiness.security.CurrentCaller;
import fr.clubbusiness.shared.NotFound;
import fr.clubbusiness.shared.Ordering;
import fr.clubbusiness.shared.Reference;
import fr.clubbusiness.shared.Slice;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who may see whom: a structure its own people, an adviser the club's. What is not theirs is not found. */
@ApplicationScoped
class HeldPeople {
    /** Since when whoever does not wait waits: they come last. */
    static final Instant NEVER = Instant.parse("9999-12-31T00:00:00Z");

    /** The newest first, or who waits longest. */
    static final Ordering<Beneficiary> ORDER = Ordering.newestFirst("id", Beneficiary::id)
            .or(
                    "waitingSince",
                    "waitsFrom",
                    Instant::parse,
                    person -> person.waitingSince().orElse(NEVER));

    private final CurrentCaller current;
    private final PersonLock lock;

    HeldPeople(CurrentCaller current, PersonLock lock) {
        this.current = current;
        this.lock = lock;
    }

    /** The person, if the caller may see their facts. */
    Beneficiary visible(Reference id) {
        var caller = current.get();
        return Beneficiary.find(caller.club(), id)
                .filter(person -> caller.isAdviser() || holds(person))
                .orElseThrow(HeldPeople::notFound);
    }

    /** The person, if the caller's structure accompanies them. */
    Beneficiary own(Reference id) {
        return Beneficiary.find(current.get().club(), id).filter(this::holds).orElseThrow(HeldPeople::notFound);
    }

    /** The same, locked until the transaction ends: nobody proposes or hires the person meanwhile. */
    Beneficiary ownLocked(Reference id) {
        return lock.find(current.get().club(), id).filter(this::holds).orElseThrow(HeldPeople::notFound);
    }

    /**
     * A page of people.
     *
     * @param structure whose people; null for the whole club
     * @param state in which they are; null for all but those who have left
     */
    List<Beneficiary> page(@Nullable UUID structure, @Nullable BeneficiaryState state, Slice<Beneficiary> slice) {
        var values = slice.values();
        values.put("club", current.get().club());
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
    boolean holds(Beneficiary person) {
        return current.get().isStructure() && current.get().actsFor(person.structureId());
    }

    private static NotFound notFound() {
        return new NotFound("Cette personne", "This person");
    }
}
