package fr.clubbusiness.membership.applications;

import fr.clubbusiness.history.History;
import fr.clubbusiness.job.DueRows;
import fr.clubbusiness.job.DueWork;
import fr.clubbusiness.message.MessageKind;
import fr.clubbusiness.message.Outbox;
import fr.clubbusiness.security.CurrentCaller;
import fr.clubbusiness.security.StaffMember;
import fr.clubbusiness.shared.SubjectKind;
import fr.clubbusiness.task.TaskKind;
import fr.clubbusiness.task.Tasks;
import fr.clubbusiness.vocabulary.ContactChannel;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Tells the agency and the contact that an application ends in a month, and the agency that the contact left: it is refused until it has another one. */
@ApplicationScoped
class WarnOfApplications implements DueWork {
    private static final int DAYS_OF_NOTICE = 30;

    private static final String DUE = """
            clubId = ?1 and status = ACTIVE and id not in ?3 and (
                expiresOn <= ?2 and (warnedFor is null or warnedFor <> expiresOn)
                or contactMissed = false and contactId in (select m.id from StaffMember m where m.leftAt is not null))
            order by expiresOn, id
            """;

    private final CurrentCaller current;
    private final Outbox outbox;
    private final Tasks tasks;
    private final History history;
    private final Clock clock;

    WarnOfApplications(CurrentCaller current, Outbox outbox, Tasks tasks, History history, Clock clock) {
        this.current = current;
        this.outbox = outbox;
        this.tasks = tasks;
        this.history = history;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "application-warning";
    }

    @Override
    public List<UUID> lockDue(int most, Collection<UUID> except) {
        return DueRows.lock(
                PartnerApplication.<PartnerApplication>find(DUE, current.get().club(), lastDayOfNotice(), except),
                most,
                PartnerApplication::id);
    }

    @Override
    public void handle(UUID id) {
        PartnerApplication application = PartnerApplication.findById(id);
        if (!StaffMember.isOf(application.owner(), application.contact()) && !application.isContactMissed()) {
            application.missContact();
            history.record(SubjectKind.PARTNER_APPLICATION, id, "CONTACT_LEFT", null);
        }
        if (!application.expiresOn().isAfter(lastDayOfNotice()) && !application.isWarned()) {
            application.warned();
            outbox.postToPerson(
                    MessageKind.APPLICATION_ENDING,
                    ContactChannel.EMAIL,
                    SubjectKind.PARTNER_APPLICATION,
                    id,
                    application.expiresOn().toString());
        }
        tasks.open(TaskKind.CHECK_APPLICATION, SubjectKind.PARTNER_APPLICATION, id, null, application.expiresOn());
    }

    private LocalDate lastDayOfNotice() {
        return LocalDate.now(clock).plusDays(DAYS_OF_NOTICE);
    }
}
