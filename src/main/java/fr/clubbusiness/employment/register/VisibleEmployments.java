package fr.clubbusiness.employment.register;

import fr.clubbusiness.employment.Employment;
import fr.clubbusiness.problem.Forbidden;
import fr.clubbusiness.problem.NotFound;
import fr.clubbusiness.security.Access;
import fr.clubbusiness.security.Caller;
import fr.clubbusiness.security.CurrentCaller;
import fr.clubbusiness.shared.Reference;
import fr.clubbusiness.shared.SubjectKind;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** The contracts that the caller is a side of. Every read and every step starts here. */
@ApplicationScoped
class VisibleEmployments {
    private final CurrentCaller current;

    VisibleEmployments(CurrentCaller current) {
        this.current = current;
    }

    /**
     * The condition that a contract {@code e} is of the organisation {@code :own}: for a structure its own people's, and those that it signed with somebody
     * who was one of them.
     */
    static String own(Caller caller) {
        return "e.employerId = :own or e.hostId = :own"
                + (caller.isStructure() ? " or e.holderId = :own or e.structureId = :own" : "");
    }

    /** Whether the caller knows the person by accompanying them, or by advising all of the club. */
    static boolean knowsPerson(Caller caller, Employment contract) {
        return Access.PEOPLE.includes(caller, contract.holderId());
    }

    /** The contract with this id or short reference. Throws {@link NotFound} when it does not exist, or the caller is no side of it. */
    Employment get(Reference reference) {
        return reference
                .find(SubjectKind.EMPLOYMENT, id -> find("id", id), number -> find("number", number))
                .filter(this::isVisible)
                .orElseThrow(() -> new NotFound(SubjectKind.EMPLOYMENT));
    }

    /**
     * The same, to be moved: by the employer, or by an adviser.
     *
     * @throws Forbidden when the caller only reads it
     */
    Employment movable(Reference reference) {
        var contract = get(reference);
        if (!current.get().isAdviser() && !current.get().actsFor(contract.employerId())) {
            throw new Forbidden(
                    "not-your-contract",
                    "Ce contrat est suivi par l'employeur qui l'a signé, ou par un conseiller.",
                    "This contract is followed by the employer who signed it, or by an adviser.");
        }
        return contract;
    }

    private Optional<Employment> find(String key, Object value) {
        return Employment.find("clubId = ?1 and " + key + " = ?2", current.get().club(), value)
                .firstResultOptional();
    }

    private boolean isVisible(Employment contract) {
        var caller = current.get();
        var host = contract.hostId();
        return knowsPerson(caller, contract)
                || Access.PEOPLE.includes(caller, contract.signedWith())
                || Access.EMPLOYMENTS.includes(caller, contract.employerId())
                || (host != null && Access.EMPLOYMENTS.includes(caller, host));
    }
}
