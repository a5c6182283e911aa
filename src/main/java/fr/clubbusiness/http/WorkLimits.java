package fr.clubbusiness.http;

import fr.clubbusiness.problem.WorkLimit;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/** Limits the work that a request causes: it ends with the request when its sender goes away. */
@ApplicationScoped
public class WorkLimits {
    private final RoutingContext request;

    WorkLimits(RoutingContext request) {
        this.request = request;
    }

    /** For the present request, from now on. */
    public WorkLimit atMost(Duration most) {
        var answer = request.response();
        return new WorkLimit(most, answer::closed);
    }
}
