package fr.clubbusiness.http;

import fr.clubbusiness.problem.WorkLimit;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/** Limits the work of a request: it ends when the caller disconnects. */
@ApplicationScoped
public class WorkLimits {
    private final RoutingContext request;

    WorkLimits(RoutingContext request) {
        this.request = request;
    }

    /** A limit for the current request, starting now. */
    public WorkLimit atMost(Duration most) {
        var answer = request.response();
        return new WorkLimit(most, answer::closed);
    }
}
