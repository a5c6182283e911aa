package fr.clubbusiness.iae;

import fr.clubbusiness.beneficiary.Beneficiary;
import fr.clubbusiness.job.DueRows;
import fr.clubbusiness.job.DueWork;
import fr.clubbusiness.security.CurrentCaller;
import fr.clubbusiness.shared.SubjectKind;
import fr.clubbusiness.task.TaskKind;
import fr.clubbusiness.task.Tasks;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Has the structure of a person check a PASS IAE 7 months before it ends, and again 3 months before. See {@link fr.clubbusiness.iae.rule.PassAlerts}. */
@ApplicationScoped
class CheckEndingPasses implements DueWork {
    private final CurrentCaller current;
    private final Tasks tasks;
    private final Clock clock;

    CheckEndingPasses(CurrentCaller current, Tasks tasks, Clock clock) {
        this.current = current;
        this.tasks = tasks;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "iae-ending-pass";
    }

    /** {@link PassChecks} plans the alerts. */
    @Override
    public List<UUID> lockDue(int most, Collection<UUID> except) {
        return DueRows.lock(
                RegisteredPass.find(
                        "clubId = ?1 and nextAlertOn <= ?2 and id not in ?3 order by nextAlertOn",
                        current.get().club(),
                        LocalDate.now(clock),
                        except),
                most,
                RegisteredPass::id);
    }

    @Override
    public void handle(UUID id) {
        RegisteredPass pass = RegisteredPass.findById(id);
        var today = LocalDate.now(clock);
        pass.alertDue(today).ifPresent(months -> {
            var person = Beneficiary.find(pass.clubId(), pass.beneficiaryId()).orElseThrow();
            tasks.open(TaskKind.CHECK_PASS, SubjectKind.BENEFICIARY, person.id(), person.structureId(), today);
            pass.alerted(months, today);
        });
        pass.planAlert(today);
    }
}
