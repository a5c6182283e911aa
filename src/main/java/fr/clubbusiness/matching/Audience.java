package fr.clubbusiness.matching;

import fr.clubbusiness.beneficiary.Beneficiary;
import fr.clubbusiness.matching.law.Viewpoint;
import fr.clubbusiness.matching.source.MatchSource.Scope;
import fr.clubbusiness.need.LabourNeed;
import fr.clubbusiness.security.Access;
import fr.clubbusiness.security.Caller;
import fr.clubbusiness.vocabulary.ContractType;
import java.util.Collection;
import java.util.UUID;

/**
 * Who reads a match: what they may read about a person, and which people they see. Used once the caller is known to have access to the need or
 * person.
 *
 * @param viewpoint decides which constraints are evaluated and which evidence is shown
 * @param scope the people that the reader sees
 */
record Audience(Viewpoint viewpoint, Scope scope) {

    /**
     * An adviser sees everything. The poster, even a structure, sees anonymous candidates; without a company list a structure sees its own people, as
     * another structure does.
     */
    static Audience of(Caller caller, LabourNeed need) {
        return of(caller, need.employerId(), need.criteria().contractTypes());
    }

    /** The same, of a need that the caller's organisation posted, or for an adviser of any need, by its kinds of contract. */
    static Audience ofPoster(Caller caller, Collection<ContractType> contracts) {
        return of(caller, caller.organisation(), contracts);
    }

    private static Audience of(Caller caller, UUID employer, Collection<ContractType> contracts) {
        if (Access.PEOPLE.isAll(caller)) {
            return new Audience(Viewpoint.ADVISER, new Scope(caller.club(), null));
        }
        var listed = !caller.isStructure() || Viewpoint.hasCompanyList(contracts);
        return listed && Access.CANDIDATES.includes(caller, employer)
                ? new Audience(Viewpoint.COMPANY, new Scope(caller.club(), null))
                : ownPeople(caller);
    }

    /** The person's structure, or an adviser. */
    static Audience of(Caller caller, Beneficiary person) {
        return holds(caller, person)
                ? ownPeople(caller)
                : new Audience(Viewpoint.ADVISER, new Scope(caller.club(), null));
    }

    /** Whether the caller acts for the structure that accompanies the person. */
    static boolean holds(Caller caller, Beneficiary person) {
        return Access.PEOPLE.isOwn(caller, person.structureId());
    }

    private static Audience ownPeople(Caller caller) {
        return new Audience(Viewpoint.STRUCTURE, new Scope(caller.club(), caller.organisation()));
    }

    boolean isPoster() {
        return viewpoint == Viewpoint.COMPANY;
    }
}
