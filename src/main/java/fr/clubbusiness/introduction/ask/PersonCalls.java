package fr.clubbusiness.introduction.ask;

import fr.clubbusiness.introduction.Introduction;
import fr.clubbusiness.introduction.rule.Asking;
import fr.clubbusiness.shared.SubjectKind;
import fr.clubbusiness.task.TaskKind;
import fr.clubbusiness.task.Tasks;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;

/** Has people called by the structure that accompanies them. */
@ApplicationScoped
public class PersonCalls {
    private final Tasks tasks;
    private final Clock clock;

    PersonCalls(Tasks tasks, Clock clock) {
        this.tasks = tasks;
        this.clock = clock;
    }

    /** Today: the person asked for it, or a message did not reach them. */
    public void open(Introduction about) {
        open(about, LocalDate.now(clock));
    }

    /** Within 48 hours: the person is told what became of it. */
    public void openForOutcome(Introduction ended) {
        open(ended, LocalDate.now(clock).plusDays(Asking.DAYS_TO_TELL));
    }

    private void open(Introduction about, LocalDate dueOn) {
        tasks.open(
                TaskKind.CALL_PERSON,
                SubjectKind.INTRODUCTION,
                about.id(),
                about.facts().structure(),
                dueOn);
    }
}
