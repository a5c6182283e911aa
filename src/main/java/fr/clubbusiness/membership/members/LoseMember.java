package fr.clubbusiness.membership.members;

import fr.clubbusiness.history.History;
import fr.clubbusiness.message.MessageContent;
import fr.clubbusiness.message.MessageKind;
import fr.clubbusiness.message.MessageLine;
import fr.clubbusiness.message.Outbox;
import fr.clubbusiness.security.CurrentCaller;
import fr.clubbusiness.shared.SubjectKind;
import fr.clubbusiness.task.TaskKind;
import fr.clubbusiness.task.Tasks;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hibernate.StatelessSession;

/** Ends the membership of somebody who lost their account, by the club, and tells their organisation. */
@ApplicationScoped
class LoseMember implements MessageContent {
    private static final String END = "SELECT end_lost_membership(?1, ?2)";

    private static final String AGENCY =
            "SELECT id FROM organisation WHERE club_id = ?1 AND agency AND left_at IS NULL ORDER BY created_at LIMIT 1";

    /** What the end of a membership did. */
    private enum Ended {
        /** It was over already. */
        OVER,
        /** It is over. */
        ENDED,
        /** It is over, and nobody manages the members any more. */
        LAST_MEMBER,
        /** It is not over: nobody else could invite an administrator of the agency. */
        LAST_AGENCY_ADMIN
    }

    private final StatelessSession rows;
    private final CurrentCaller current;
    private final IdentityOrders orders;
    private final Outbox outbox;
    private final Tasks tasks;
    private final History history;
    private final Clock clock;

    LoseMember(
            StatelessSession rows,
            CurrentCaller current,
            IdentityOrders orders,
            Outbox outbox,
            Tasks tasks,
            History history,
            Clock clock) {
        this.rows = rows;
        this.current = current;
        this.orders = orders;
        this.outbox = outbox;
        this.tasks = tasks;
        this.history = history;
        this.clock = clock;
    }

    /**
     * Nobody is kept in because they are the last who manages the members: the agency then has a task to find somebody else. Only the last administrator of the
     * agency is kept, and it has a task too.
     */
    void lose(UUID organisation, UUID member) {
        var ended = end(member);
        if (ended == Ended.ENDED || ended == Ended.LAST_MEMBER) {
            orders.remove(organisation, member);
            history.record(SubjectKind.ORGANISATION, organisation, "MEMBER_REMOVED", "ACCOUNT_LOST");
        }
        switch (ended) {
            case LAST_MEMBER, LAST_AGENCY_ADMIN -> tellAgency(organisation);
            case ENDED ->
                outbox.post(
                        MessageKind.MEMBER_LOST,
                        organisation,
                        SubjectKind.ORGANISATION,
                        organisation,
                        member.toString());
            case OVER -> {}
        }
    }

    /** So many accounts are lost that somebody has to look at the identity provider. */
    void tellAgency() {
        rows.createNativeQuery(AGENCY, UUID.class)
                .setParameter(1, current.get().club())
                .getResultStream()
                .forEach(this::tellAgency);
    }

    /** Somebody has to look at this organisation. */
    void tellAgency(UUID organisation) {
        tasks.open(TaskKind.DELIVERY_FAILED, SubjectKind.ORGANISATION, organisation, null, LocalDate.now(clock));
    }

    private Ended end(UUID member) {
        return Ended.valueOf(rows.createNativeQuery(END, Tuple.class)
                .setParameter(1, member)
                .setParameter(2, clock.instant())
                .getSingleResult()
                .get(0, String.class));
    }

    @Override
    public Set<MessageKind> kinds() {
        return Set.of(MessageKind.MEMBER_LOST);
    }

    @Override
    public Optional<MessageLine> line(MessageKind kind, UUID reader, UUID subject, String occasion) {
        return Colleague.find(UUID.fromString(occasion))
                .filter(member -> member.hasLeft() && member.organisation().equals(reader))
                .map(member -> new MessageLine(
                        "%s n'agit plus pour votre organisation : son compte a été fermé. Si c'est une erreur, invitez de nouveau cette personne."
                                .formatted(member.name().orElse("Un de vos collègues")),
                        "v1/members"));
    }
}
