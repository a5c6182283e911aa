package fr.clubbusiness.beneficiary;

import fr.clubbusiness.problem.NotFound;
import fr.clubbusiness.security.Access;
import fr.clubbusiness.security.CurrentCaller;
import fr.clubbusiness.shared.Reference;
import fr.clubbusiness.shared.SubjectKind;
import jakarta.enterprise.context.ApplicationScoped;

/** Finds the people that the caller may see: a structure its own, an adviser those of the club. Anyone else is not found. */
@ApplicationScoped
public class VisiblePeople {
    private final CurrentCaller current;
    private final PersonLock lock;
    private final PeopleViews views;

    VisiblePeople(CurrentCaller current, PersonLock lock, PeopleViews views) {
        this.current = current;
        this.lock = lock;
        this.views = views;
    }

    /** The person, if the caller may see their facts. */
    public Beneficiary visible(Reference id) {
        var caller = current.get();
        return Beneficiary.find(caller.club(), id)
                .filter(person -> Access.PEOPLE.includes(caller, person.structureId()))
                .orElseThrow(VisiblePeople::notFound);
    }

    /** The same, with what a view shows. */
    public ShownPerson shown(Reference id) {
        return views.find(id).orElseThrow(VisiblePeople::notFound);
    }

    /** The person, if the caller's structure accompanies them. */
    public ShownPerson own(Reference id) {
        return views.find(id).filter(shown -> holds(shown.person())).orElseThrow(VisiblePeople::notFound);
    }

    /** The same, locked until the transaction ends, so that no one proposes or hires the person meanwhile. */
    public ShownPerson ownLocked(Reference id) {
        var own = own(id);
        lock.lock(own.person());
        return own;
    }

    /** Whether the caller acts for the structure that accompanies the person. */
    public boolean holds(Beneficiary person) {
        return Access.PEOPLE.isOwn(current.get(), person.structureId());
    }

    private static NotFound notFound() {
        return new NotFound(SubjectKind.BENEFICIARY);
    }
}
