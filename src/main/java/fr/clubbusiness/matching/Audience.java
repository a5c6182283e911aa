package fr.clubbusiness.matching;

import fr.clubbusiness.beneficiary.Beneficiary;
import fr.clubbusiness.matching.law.Viewpoint;
import fr.clubbusiness.matching.source.MatchSource.Scope;
import fr.clubbusiness.need.LabourNeed;
import fr.clubbusiness.security.Access;
import fr.clubbusiness.security.Caller;

/**
 * Who reads a match: what they are told of a person, and of whom. To be asked once it is known that they may read the need or person.
 *
 * @param viewpoint decides what is reckoned with and what is told
 * @param scope whose people they see
 */
record Audience(Viewpoint viewpoint, Scope scope) {

    /** An adviser sees all; the poster, also when it is a structure, anonymous candidates; another structure its own people. */
    static Audience of(Caller caller, LabourNeed need) {
        if (Access.PEOPLE.isAll(caller)) {
            return new Audience(Viewpoint.ADVISER, new Scope(caller.club(), null));
        }
        return Access.CANDIDATES.includes(caller, need.employerId())
                ? new Audience(Viewpoint.COMPANY, new Scope(caller.club(), null))
                : holder(caller);
    }

    /** The person's structure, or an adviser. */
    static Audience of(Caller caller, Beneficiary person) {
        return holds(caller, person) ? holder(caller) : new Audience(Viewpoint.ADVISER, new Scope(caller.club(), null));
    }

    /** Whether the caller acts for the structure that accompanies the person. */
    static boolean holds(Caller caller, Beneficiary person) {
        return Access.PEOPLE.isOwn(caller, person.structureId());
    }

    private static Audience holder(Caller caller) {
        return new Audience(Viewpoint.STRUCTURE, new Scope(caller.club(), caller.organisation()));
    }

    boolean isPoster() {
        return viewpoint == Viewpoint.COMPANY;
    }
}
