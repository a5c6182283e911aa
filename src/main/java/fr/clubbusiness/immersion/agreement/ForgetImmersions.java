package fr.clubbusiness.immersion.agreement;

import fr.clubbusiness.immersion.rule.AgreementRules;
import fr.clubbusiness.job.DueRows;
import fr.clubbusiness.job.DueWork;
import fr.clubbusiness.security.CurrentCaller;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.hibernate.StatelessSession;

/** Erases who came, who signed and what was said of it on 31 August of the next year. That there was an immersion stays. */
@ApplicationScoped
class ForgetImmersions implements DueWork {
    private static final String DUE = """
            from Immersion i where i.clubId = ?1 and i.lastDay <= ?2
            and (exists (select 1 from ImmersionPerson p where p.immersionId = i.id) or exists (select 1 from ImmersionSignatory s where s.immersionId = i.id)
            or exists (select 1 from ImmersionAssessment a where a.immersionId = i.id)) and i.id not in ?3 order by i.id
            """;

    private static final String ERASE = "SELECT 1 FROM erase_immersion(:id)";

    private final CurrentCaller current;
    private final StatelessSession rows;
    private final Clock clock;

    ForgetImmersions(CurrentCaller current, StatelessSession rows, Clock clock) {
        this.current = current;
        this.rows = rows;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "immersion-end";
    }

    @Override
    public List<UUID> lockDue(int most, Collection<UUID> except) {
        var last = AgreementRules.lastDayForgotten(LocalDate.now(clock));
        return DueRows.lock(Immersion.<Immersion>find(DUE, current.get().club(), last, except), most, Immersion::id);
    }

    @Override
    public void handle(UUID id) {
        rows.createNativeQuery(ERASE, Integer.class).setParameter("id", id).getSingleResult();
    }
}
