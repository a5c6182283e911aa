package fr.clubbusiness.introduction.due;

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
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Tells whoever must answer that an answer is awaited, and reminds them while none comes. See {@link Notice}. */
@ApplicationScoped
class GiveNotices implements DueWork {
    private final CurrentCaller current;
    private final Outbox outbox;
    private final Clock clock;

    GiveNotices(CurrentCaller current, Outbox outbox, Clock clock) {
        this.current = current;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "introduction-notices";
    }

    @Override
    public List<UUID> lockDue(int most, Collection<UUID> except) {
        return DueRows.lock(
                Introduction.find(
                        "clubId = ?1 and status in (PROPOSED, SHARED, INTERVIEWING, TRIAL) and wait.nextNoticeOn <= ?2"
                                + " and id not in ?3 order by wait.nextNoticeOn",
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
            case FIRST_REMINDER, SECOND_REMINDER -> tell(MessageKind.ANSWER_REMINDER, notice, introduction);
            case CALL -> {}
        }
    }

    private void tell(MessageKind kind, Notice notice, Introduction introduction) {
        var facts = introduction.facts();
        introduction
                .trueStatus()
                .awaiting()
                .ifPresent(party -> outbox.post(
                        kind,
                        organisation(party, facts),
                        SubjectKind.INTRODUCTION,
                        introduction.id(),
                        notice + " " + AwaitedAnswer.occasion(introduction)));
    }

    private static UUID organisation(Party party, IntroductionFacts facts) {
        return party == Party.STRUCTURE ? facts.structure() : facts.employer();
    }
}
