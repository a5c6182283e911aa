package fr.clubbusiness.introduction.due;

import fr.clubbusiness.history.History;
import fr.clubbusiness.introduction.Introduction;
import fr.clubbusiness.introduction.IntroductionFacts;
import fr.clubbusiness.introduction.rule.Notice;
import fr.clubbusiness.introduction.rule.Party;
import fr.clubbusiness.job.DueRows;
import fr.clubbusiness.job.DueWork;
import fr.clubbusiness.message.MessageKind;
import fr.clubbusiness.message.Outbox;
import fr.clubbusiness.security.CurrentCaller;
import fr.clubbusiness.shared.SubjectKind;
import fr.clubbusiness.task.TaskKind;
import fr.clubbusiness.task.Tasks;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** Tells whoever must answer that an answer is awaited, reminds them while none comes, then lets an adviser call. See {@link Notice}. */
@ApplicationScoped
class GiveNotices implements DueWork {
    private final CurrentCaller current;
    private final Outbox outbox;
    private final Tasks tasks;
    private final History history;
    private final Clock clock;

    GiveNotices(CurrentCaller current, Outbox outbox, Tasks tasks, History history, Clock clock) {
        this.current = current;
        this.outbox = outbox;
        this.tasks = tasks;
        this.history = history;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "introduction-notices";
    }

    /** One whose deadline has passed expires instead: see {@link ExpireIntroductions}. */
    @Override
    public List<UUID> lockDue(int most, Collection<UUID> except) {
        return DueRows.lock(
                Introduction.find(
                        "clubId = ?1 and status in (PROPOSED, SHARED, INTERVIEWING, TRIAL) and wait.nextNoticeOn <= ?2"
                                + " and wait.deadline >= ?2 and id not in ?3 order by wait.nextNoticeOn",
                        current.get().club(),
                        LocalDate.now(clock),
                        except),
                most,
                Introduction::id);
    }

    @Override
    public void handle(UUID id) {
        Introduction introduction = Introduction.findById(id);
        introduction.giveNotice(LocalDate.now(clock)).ifPresent(notice -> give(notice, introduction));
    }

    private void give(Notice notice, Introduction introduction) {
        switch (notice) {
            case AWAITED -> tell(MessageKind.ANSWER_AWAITED, notice, introduction);
            case FIRST_REMINDER, SECOND_REMINDER -> remind(notice, introduction);
            case CALL -> call(introduction);
        }
    }

    /**
     * The entry of history has no status, so the sides do not read it: a poster would find out from a missing one that the person was hired elsewhere.
     */
    private void remind(Notice notice, Introduction introduction) {
        tell(MessageKind.ANSWER_REMINDER, notice, introduction);
        history.record(SubjectKind.INTRODUCTION, introduction.id(), "REMINDED", notice.name());
    }

    private void call(Introduction introduction) {
        introduction
                .trueStatus()
                .awaiting()
                .map(party -> party == Party.STRUCTURE ? TaskKind.CALL_STRUCTURE : TaskKind.CALL_COMPANY)
                .ifPresent(kind ->
                        tasks.open(kind, SubjectKind.INTRODUCTION, introduction.id(), null, LocalDate.now(clock)));
    }

    private void tell(MessageKind kind, Notice notice, Introduction introduction) {
        introduction.trueStatus().awaiting().ifPresent(party -> post(kind, notice, introduction, party));
    }

    private void post(MessageKind kind, Notice notice, Introduction introduction, Party party) {
        var facts = introduction.facts();
        outbox.postBefore(
                Objects.requireNonNull(facts.deadline()),
                kind,
                organisation(party, facts),
                SubjectKind.INTRODUCTION,
                introduction.id(),
                notice + " " + AwaitedAnswer.occasion(introduction));
    }

    private static UUID organisation(Party party, IntroductionFacts facts) {
        return party == Party.STRUCTURE ? facts.structure() : facts.employer();
    }
}
