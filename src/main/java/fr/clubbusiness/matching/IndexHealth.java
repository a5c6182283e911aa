package fr.clubbusiness.matching;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * Ready once everything was read. An index that is late stays ready, and says by how much and because of whom: a match from it is still
 * right, for who is shown is read again, and sending callers to another node would not help, since all follow one database. How many
 * people and needs it holds is for those who are known ({@link IndexResource}): anybody may ask for health.
 */
@Readiness
@ApplicationScoped
class IndexHealth implements HealthCheck {
    private final MatchIndex index;

    IndexHealth(MatchIndex index) {
        this.index = index;
    }

    @Override
    public HealthCheckResponse call() {
        var status = index.status();
        var answer = HealthCheckResponse.named("matching-index").status(status != null);
        if (status != null) {
            answer.withData("lagMillis", status.lag().toMillis())
                    .withData("databaseSilentForMillis", status.silence().toMillis());
            if (status.heldBy() != null) {
                answer.withData("heldBy", status.heldBy().told());
            }
        }
        return answer.build();
    }
}
