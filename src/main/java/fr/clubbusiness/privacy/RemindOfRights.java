package fr.clubbusiness.privacy;

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

/** Reminds whoever answers a request, some days before the last one. */
@ApplicationScoped
class RemindOfRights implements DueWork {
    private static final String DUE =
            "clubId = ?1 and status = RECEIVED and remindedOn is null and dueOn <= ?2 and id not in ?3 order by dueOn, id";

    private final CurrentCaller current;
    private final Outbox outbox;
    private final Clock clock;

    RemindOfRights(CurrentCaller current, Outbox outbox, Clock clock) {
        this.current = current;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "privacy-rights-due";
    }

    @Override
    public List<UUID> lockDue(int most, Collection<UUID> except) {
        return DueRows.lock(
                RightsRequest.<RightsRequest>find(
                        DUE,
                        current.get().club(),
                        LocalDate.now(clock).plusDays(RightsDeadlines.DAYS_OF_NOTICE),
                        except),
                most,
                RightsRequest::id);
    }

    @Override
    public void handle(UUID id) {
        RightsRequest request = RightsRequest.findById(id);
        request.remind(LocalDate.now(clock));
        outbox.post(
                MessageKind.RIGHT_DUE,
                request.answeredBy(),
                SubjectKind.RIGHTS_REQUEST,
                id,
                request.dueOn().toString());
    }
}
