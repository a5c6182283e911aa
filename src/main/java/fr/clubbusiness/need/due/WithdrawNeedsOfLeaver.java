package fr.clubbusiness.need.due;

import fr.clubbusiness.directory.OrganisationLeft;
import fr.clubbusiness.need.LabourNeed;
import fr.clubbusiness.need.NeedSteps;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** The open needs of an organisation that leaves are withdrawn, which ends the introductions that wait for them. */
@ApplicationScoped
class WithdrawNeedsOfLeaver {
    private static final String WHY = "ORGANISATION_LEFT";

    private final NeedSteps steps;

    WithdrawNeedsOfLeaver(NeedSteps steps) {
        this.steps = steps;
    }

    void on(@Observes OrganisationLeft left) {
        LabourNeed.<LabourNeed>list("employer.id = ?1 and status = OPEN order by id", left.organisation())
                .forEach(need -> steps.withdraw(need, WHY));
    }
}
