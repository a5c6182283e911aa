package fr.clubbusiness.membership;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Clock;
import org.hibernate.StatelessSession;

/**
 * Whoever got the mail of a request asked nothing. What was typed goes at once; that there was a request counts until it is deleted, so that nobody is mailed
 * again and again. A function of the database does it, because nothing else may change what was typed.
 */
@ApplicationScoped
class ForgetRequest {
    private static final String FORGET = "SELECT 1 FROM forget_membership_request(?1, ?2, ?3)";

    private final StatelessSession rows;
    private final Clock clock;

    ForgetRequest(StatelessSession rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    void forget(MembershipRequest request) {
        rows.createNativeQuery(FORGET, Tuple.class)
                .setParameter(1, request.id())
                .setParameter(2, RequestBounds.trace(request.contact().email()))
                .setParameter(3, clock.instant())
                .getResultList();
    }
}
