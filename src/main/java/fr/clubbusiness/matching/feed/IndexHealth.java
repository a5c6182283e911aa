package fr.clubbusiness.matching.feed;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.jspecify.annotations.Nullable;

/**
 * Ready once everything is loaded. A late index stays ready, and the check says how late it is and which transaction delays it. Matches are still
 * right, because people are read again before being shown, and another node would be as late, since all follow one database. A node is not ready when
 * it cannot read most rows or can no longer follow the database: another node may work. The check is public, so the numbers of people and needs are
 * not in it but in {@link IndexResource}.
 */
@Readiness
@ApplicationScoped
class IndexHealth implements HealthCheck {
    private final MatchIndex index;
    private final IndexPoller poller;

    IndexHealth(MatchIndex index, IndexPoller poller) {
        this.index = index;
        this.poller = poller;
    }

    @Override
    public HealthCheckResponse call() {
        var status = index.status();
        var answer = HealthCheckResponse.named("matching-index").status(isReady(status));
        if (status != null) {
            answer.withData("lagMillis", status.lag().toMillis())
                    .withData("databaseSilentForMillis", status.silence().toMillis())
                    .withData("unreadableRows", status.unreadable().name().toLowerCase(Locale.ROOT));
            if (status.heldBy() != null) {
                answer.withData("heldBy", status.heldBy().description());
            }
        }
        return answer.build();
    }

    private boolean isReady(@Nullable IndexStatus status) {
        return status != null && status.unreadable() != UnreadableRows.Share.MOST && !poller.isFaulty();
    }
}
