package fr.clubbusiness.membership;

import fr.clubbusiness.message.MessageKind;
import fr.clubbusiness.message.Outbox;
import fr.clubbusiness.security.CurrentCaller;
import fr.clubbusiness.shared.SubjectKind;
import fr.clubbusiness.vocabulary.ContactChannel;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Clock;
import org.hibernate.StatelessSession;

/** Takes what a stranger asks, and mails its link, as far as a day allows. The club acts: nobody else sees the request. */
@ApplicationScoped
class TakeJoinRequest {
    /** Two at once to one address are counted one after the other. */
    private static final String ONE_AT_A_TIME =
            "SELECT pg_advisory_xact_lock(hashtextextended('join ' || ?1, 0))::text";

    private final CurrentCaller current;
    private final StatelessSession rows;
    private final Outbox outbox;
    private final Clock clock;

    TakeJoinRequest(CurrentCaller current, StatelessSession rows, Outbox outbox, Clock clock) {
        this.current = current;
        this.rows = rows;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Keeps the request until its contact confirms it. What is over the bounds of a day is dropped in silence. */
    void take(JoinRequest asked) {
        var club = current.get().club();
        rows.createNativeQuery(ONE_AT_A_TIME, Tuple.class)
                .setParameter(1, club.toString())
                .getSingleResult();
        var since = clock.instant().minus(RequestBounds.DAY);
        var email = asked.contact().email();
        if (RequestBounds.allows(
                MembershipRequests.to(club, email, since),
                MembershipRequests.to(club, email, asked.siret(), since),
                MembershipRequests.of(club, since))) {
            var request = new MembershipRequest(club, asked, clock.instant());
            request.persistAndFlush();
            outbox.postToPerson(
                    MessageKind.MEMBERSHIP_ASKED,
                    ContactChannel.EMAIL,
                    SubjectKind.MEMBERSHIP_REQUEST,
                    request.id(),
                    "CONFIRM");
        }
    }
}
