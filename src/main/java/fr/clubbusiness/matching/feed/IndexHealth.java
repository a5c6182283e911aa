package fr.clubbusiness.matching.feed;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.jspecify.annotations.Nullable;

/**
 * Ready once everything was read. An index that is late stays ready, and says by how much and because of whom: a match from it is still
 * right, for who is shown is read again, and sending callers to another node would not help, since all follow one database. A node that
 * cannot read most rows, or can no longer follow the database, is not ready: another node may do better. How many people and needs it
 * holds is for those who are known ({@link IndexResource}): anybody may ask for health.
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
                answer.withData("heldBy", status.heldBy().told());
            }
        }
        return answer.build();
    }

    private boolean isReady(@Nullable IndexStatus status) {
        return status != null && status.unreadable() != UnreadableRows.Share.MOST && !poller.isFaulty();
    }
}
