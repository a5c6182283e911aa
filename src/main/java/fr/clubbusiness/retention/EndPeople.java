package fr.clubbusiness.retention;

import fr.clubbusiness.beneficiary.Beneficiary;
import fr.clubbusiness.job.DueRows;
import fr.clubbusiness.privacy.ErasePerson;
import fr.clubbusiness.privacy.ErasePerson.Cause;
import fr.clubbusiness.security.CurrentCaller;
import fr.clubbusiness.task.TaskKind;
import fr.clubbusiness.task.Tasks;
import io.quarkus.hibernate.orm.panache.PanacheQuery;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.Session;

/** The day has come that a structure was told of, and nothing happened since: the person is erased. */
@ApplicationScoped
class EndPeople implements RetentionWork {
    /** Rows of one transaction: each changes many others. */
    private static final int BATCH = 50;

    private static final String DUE = """
            from Beneficiary b where b.clubId = :club and b.id not in :except and b.id in (
                select w.beneficiaryId from RetentionWarning w, PersonRetention p
                where w.clubId = :club and w.liftedAt is null and w.endsOn <= :today
                  and p.beneficiaryId = w.beneficiaryId and p.lastActiveAt <= w.warnedAt and p.keptByLaw = false)
            """;

    private static final String HOLD = "SELECT id FROM beneficiary WHERE id = :person FOR UPDATE";

    private final CurrentCaller current;
    private final ErasePerson people;
    private final Tasks tasks;
    private final RetentionReports reports;
    private final Session entities;
    private final Clock clock;

    EndPeople(
            CurrentCaller current,
            ErasePerson people,
            Tasks tasks,
            RetentionReports reports,
            Session entities,
            Clock clock) {
        this.current = current;
        this.people = people;
        this.tasks = tasks;
        this.reports = reports;
        this.entities = entities;
        this.clock = clock;
    }

    @Override
    public RetentionRule rule() {
        return RetentionRule.PERSON;
    }

    @Override
    public int batch() {
        return BATCH;
    }

    @Override
    public List<UUID> lockDue(int most, Collection<UUID> except) {
        return DueRows.lock(due(except), most, Beneficiary::id);
    }

    @Override
    public long count() {
        return due(List.of()).count();
    }

    /** Looks again once nobody else can change the person: what was committed after the query for due rows keeps them. */
    @Override
    public void handle(UUID id) {
        entities.createNativeQuery(HOLD, UUID.class).setParameter("person", id).getResultList();
        if (!isDue(id)) {
            return;
        }
        tasks.dropOpen(List.of(TaskKind.DATA_ENDING), id);
        if (people.erase(id, Cause.RETENTION)) {
            reports.count(rule());
        }
    }

    private boolean isDue(UUID id) {
        return Beneficiary.count(
                        DUE + " and b.id = :person",
                        Map.of(
                                "club",
                                current.get().club(),
                                "except",
                                List.of(),
                                "today",
                                LocalDate.now(clock),
                                "person",
                                id))
                > 0;
    }

    private PanacheQuery<Beneficiary> due(Collection<UUID> except) {
        return Beneficiary.find(
                DUE, Map.of("club", current.get().club(), "except", except, "today", LocalDate.now(clock)));
    }
}
