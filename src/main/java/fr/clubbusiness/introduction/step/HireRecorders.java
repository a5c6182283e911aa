package fr.clubbusiness.introduction.step;

import static fr.clubbusiness.introduction.rule.Initiator.ADVISER;
import static fr.clubbusiness.introduction.rule.Initiator.COMPANY;
import static fr.clubbusiness.introduction.rule.Initiator.STRUCTURE;

import fr.clubbusiness.employment.ContractTries;
import fr.clubbusiness.introduction.Hire;
import fr.clubbusiness.introduction.Hire.EmployerSide;
import fr.clubbusiness.introduction.Introduction;
import fr.clubbusiness.introduction.rule.Initiator;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Which sides record a contract, correct its dates or cancel it: the employer who signed it, and advisers. The structure that accompanies the person
 * knows all that the law asks, so the company's contract is also its own to record once it was refused to the company, and to correct or cancel.
 */
@ApplicationScoped
class HireRecorders {
    private static final Initiator[] OF_STRUCTURES = {STRUCTURE, ADVISER};
    private static final Initiator[] OF_COMPANIES = {COMPANY, ADVISER};
    private static final Initiator[] ALL = {COMPANY, STRUCTURE, ADVISER};

    private final ContractTries tries;

    HireRecorders(ContractTries tries) {
        this.tries = tries;
    }

    /** Those of a contract that is not recorded yet. */
    Initiator[] of(Introduction introduction, EmployerSide employer) {
        if (employer == EmployerSide.STRUCTURE) {
            return OF_STRUCTURES.clone();
        }
        return tries.wasRefused(introduction.id()) ? ALL.clone() : OF_COMPANIES.clone();
    }

    /** Those of the contract that is recorded; all sides when there is none, who then learn just that. */
    Initiator[] ofRecorded(Introduction introduction) {
        return Hire.of(introduction.id())
                .filter(hire -> hire.employer() == EmployerSide.STRUCTURE)
                .map(_ -> OF_STRUCTURES.clone())
                .orElseGet(ALL::clone);
    }
}
