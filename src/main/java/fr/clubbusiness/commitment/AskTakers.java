package fr.clubbusiness.commitment;

import fr.clubbusiness.job.DueRows;
import fr.clubbusiness.job.DueWork;
import fr.clubbusiness.security.CurrentCaller;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** The day after the period, whoever took a part and did not answer is asked whether it was kept, also when its offerer has left the club. */
@ApplicationScoped
class AskTakers implements DueWork {
    private static final String DUE = """
            clubId = ?1 and status = TAKEN and askedOn is null and id not in ?3
            and commitmentId in (select c.id from Commitment c where c.clubId = ?1 and c.endsOn < ?2)
            order by id
            """;

    private final CurrentCaller current;
    private final CommitmentNews news;
    private final Clock clock;

    AskTakers(CurrentCaller current, CommitmentNews news, Clock clock) {
        this.current = current;
        this.news = news;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "commitment-ask";
    }

    @Override
    public List<UUID> lockDue(int most, Collection<UUID> except) {
        return DueRows.lock(
                CommitmentTaking.<CommitmentTaking>find(DUE, current.get().club(), LocalDate.now(clock), except),
                most,
                CommitmentTaking::id);
    }

    @Override
    public void handle(UUID id) {
        CommitmentTaking.asked(id, LocalDate.now(clock));
        news.ask(CommitmentTaking.findById(id));
    }
}
