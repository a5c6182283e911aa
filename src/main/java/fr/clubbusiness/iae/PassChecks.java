package fr.clubbusiness.iae;

import fr.clubbusiness.beneficiary.PersonWithdrawn;
import fr.clubbusiness.iae.rule.PassAlerts;
import fr.clubbusiness.task.Task;
import fr.clubbusiness.task.Tasks;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.UUID;

/**
 * When a PASS IAE is checked again, and when its check is needless. A person has one check at most, of their latest PASS: those before are over, and an open
 * check of an older one would hide that of the new one.
 */
@ApplicationScoped
class PassChecks {
    private final Tasks tasks;
    private final Clock clock;

    PassChecks(Tasks tasks, Clock clock) {
        this.tasks = tasks;
        this.clock = clock;
    }

    /** The end of the latest PASS of a person moved. */
    void follow(RegisteredPass latest) {
        var today = LocalDate.now(clock);
        latest.planAlert(today);
        if (PassAlerts.isFarFrom(latest.end(), today)) {
            drop(latest.beneficiaryId());
        }
    }

    /**
     * A PASS was recorded or corrected.
     *
     * @param all the PASS of the person, this one included
     * @param isNew whether it was not recorded before: what is open is about another
     */
    void follow(RegisteredPass changed, Collection<RegisteredPass> all, boolean isNew) {
        var latest =
                all.stream().max(Comparator.comparing(RegisteredPass::start)).orElse(changed);
        all.stream().filter(pass -> !pass.equals(latest)).forEach(RegisteredPass::stopAlerts);
        if (isNew && changed.equals(latest)) {
            drop(changed.beneficiaryId());
        }
        follow(latest);
    }

    /** Nobody checks the PASS of a person whom no structure accompanies any more. */
    void on(@Observes PersonWithdrawn withdrawn) {
        if (withdrawn.cause() == PersonWithdrawn.Cause.LEFT) {
            RegisteredPass.of(withdrawn.beneficiary()).forEach(RegisteredPass::stopAlerts);
            drop(withdrawn.beneficiary());
        }
    }

    /** Each record may have had a PASS. */
    void on(@Observes PersonWithdrawn.Joined joined) {
        var all = RegisteredPass.of(joined.kept());
        all.stream().findAny().ifPresent(any -> follow(any, all, false));
    }

    private void drop(UUID beneficiary) {
        Task.<Task>list(
                        "kind = CHECK_PASS and subjectType = BENEFICIARY and subjectId = ?1 and status = OPEN",
                        beneficiary)
                .forEach(tasks::drop);
    }
}
