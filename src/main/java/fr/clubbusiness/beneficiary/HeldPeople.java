package fr.clubbusiness.beneficiary;

import fr.clubbusiness.security.CurrentCaller;
import fr.clubbusiness.shared.NotFound;
import fr.clubbusiness.shared.PageRequest;
import fr.clubbusiness.shared.Reference;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who may see whom: a structure its own people, an adviser the club's. What is not theirs is not found. */
@ApplicationScoped
class HeldPeople {
    private final CurrentCaller current;

    HeldPeople(CurrentCaller current) {
        this.current = current;
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

    /**
     * A page of people, newest first.
     *
     * @param structure whose people; null for the whole club
     * @param state in which they are; null for all but those who have left
     */
    List<Beneficiary> page(@Nullable UUID structure, @Nullable BeneficiaryState state, PageRequest page) {
        return Beneficiary.<Beneficiary>find("""
                        clubId = ?1 and id < ?2 and (?3 is null or structureId = ?3)
                        and (state = ?4 or (?4 is null and leftAt is null)) order by id desc
                        """, current.get().club(), page.before(), structure, state)
                .page(0, page.fetch())
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
