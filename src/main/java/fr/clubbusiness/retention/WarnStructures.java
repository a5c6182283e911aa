package fr.clubbusiness.retention;

import fr.clubbusiness.beneficiary.Beneficiary;
import fr.clubbusiness.beneficiary.BeneficiaryState;
import fr.clubbusiness.job.DueRows;
import fr.clubbusiness.message.MessageKind;
import fr.clubbusiness.message.Outbox;
import fr.clubbusiness.security.CurrentCaller;
import fr.clubbusiness.shared.SubjectKind;
import fr.clubbusiness.task.TaskKind;
import fr.clubbusiness.task.Tasks;
import io.quarkus.hibernate.orm.panache.PanacheQuery;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Nothing has happened about a person for so long that their data end in a month: their structure is told, and can say that it still accompanies them. Of
 * somebody who has left it is only told.
 */
@ApplicationScoped
class WarnStructures implements RetentionWork {
    private static final String DUE = """
            from Beneficiary b where b.clubId = :club and b.id not in :except
              and b.id in (select p.beneficiaryId from PersonRetention p
                where p.clubId = :club and p.changedAt < :until and p.lastActiveAt < :until and p.keptByLaw = false)
              and not exists (select 1 from RetentionWarning w where w.beneficiaryId = b.id and w.liftedAt is null)
            """;

    private final CurrentCaller current;
    private final Tasks tasks;
    private final Outbox outbox;
    private final RetentionReports reports;
    private final Clock clock;

    WarnStructures(CurrentCaller current, Tasks tasks, Outbox outbox, RetentionReports reports, Clock clock) {
        this.current = current;
        this.tasks = tasks;
        this.outbox = outbox;
        this.reports = reports;
        this.clock = clock;
    }

    @Override
    public RetentionRule rule() {
        return RetentionRule.WARNING;
    }

    @Override
    public List<UUID> lockDue(int most, Collection<UUID> except) {
        return DueRows.lock(due(except), most, Beneficiary::id);
    }

    @Override
    public long count() {
        return due(List.of()).count();
    }

    @Override
    public void handle(UUID id) {
        var person = Beneficiary.find(current.get().club(), id).orElseThrow();
        var today = LocalDate.now(clock);
        var ends = PersonRetention.of(id)
                .map(kept -> kept.endsOn(clock))
                .filter(day -> day.isAfter(today.plusDays(RetentionRule.WARNING_DAYS)))
                .orElse(today.plusDays(RetentionRule.WARNING_DAYS));
        RetentionWarning.warn(id, person.clubId(), ends, clock.instant());
        if (person.state() != BeneficiaryState.LEFT) {
            tasks.open(TaskKind.DATA_ENDING, SubjectKind.BENEFICIARY, id, person.structureId(), ends.minusDays(1));
        }
        outbox.post(MessageKind.DATA_ENDING, person.structureId(), SubjectKind.BENEFICIARY, id, "ends " + ends);
        reports.count(rule());
    }

    /** Who was last active on the day whose data end in thirty days, or before. */
    private PanacheQuery<Beneficiary> due(Collection<UUID> except) {
        return Beneficiary.find(DUE, Map.of("club", current.get().club(), "except", except, "until", until()));
    }

    private Instant until() {
        return LocalDate.now(clock)
                .plusDays(RetentionRule.WARNING_DAYS)
                .minus(RetentionRule.PERSON.kept())
                .plusDays(1)
                .atStartOfDay(clock.getZone())
                .toInstant();
    }
}
