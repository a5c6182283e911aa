package fr.clubbusiness.http.door;

import fr.clubbusiness.problem.TooManyRequests;
import fr.clubbusiness.security.CurrentCaller;
import fr.clubbusiness.security.Program;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.Priorities;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Bounds how often a partner's program may ask in a day, beside the rates that hold for everybody. A request that a rate refused is not counted. */
class ProgramQuota {
    private static final CharSequence POLICY = HttpHeaders.createOptimized("RateLimit-Policy");
    private static final CharSequence REMAINING = HttpHeaders.createOptimized("RateLimit");

    private final DailyRequests requests;
    private final CurrentCaller current;
    private final Clock clock;

    ProgramQuota(DailyRequests requests, CurrentCaller current, Clock clock) {
        this.requests = requests;
        this.current = current;
        this.clock = clock;
    }

    /** After the rates, whose headers these stand beside. */
    @ServerRequestFilter(priority = Priorities.USER + 60)
    void count(RoutingContext request) throws SQLException {
        var program = current.program();
        if (program.isPresent()) {
            count(request, program.get());
        }
    }

    private void count(RoutingContext request, Program program) throws SQLException {
        var now = ZonedDateTime.now(clock);
        var today = now.toLocalDate();
        var left = requests.take(program, today);
        var reset = untilTomorrow(now, today);
        request.response()
                .headers()
                .add(
                        POLICY,
                        "\"day\";q=%d;w=%d"
                                .formatted(
                                        program.requestsADay(),
                                        Duration.ofDays(1).toSeconds()))
                .add(REMAINING, "\"day\";r=%d;t=%d".formatted(left.left(), reset.toSeconds()));
        if (left.isOver()) {
            throw new TooManyRequests(
                    "application-quota",
                    reset,
                    "Plus de %d demandes aujourd'hui pour cette application : recommencez demain, ou demandez à l'agence un quota plus grand."
                            .formatted(program.requestsADay()),
                    "More than %d requests today by this application: try again tomorrow, or ask the agency for a larger quota."
                            .formatted(program.requestsADay()));
        }
    }

    /** The day of the club, which has 23 or 25 hours twice a year. */
    private static Duration untilTomorrow(ZonedDateTime now, LocalDate today) {
        return Duration.between(now, today.plusDays(1).atStartOfDay(now.getZone()))
                .plusSeconds(1);
    }
}
