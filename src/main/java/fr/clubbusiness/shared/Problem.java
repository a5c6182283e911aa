package fr.clubbusiness.shared;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Every refusal that the club itself pronounces; {@link Problems} turns each into an {@code application/problem+json} answer. */
public abstract sealed class Problem extends RuntimeException
        permits NotFound, Conflict, Refused, Forbidden, Invalid, Precondition, TooManyRequests, Unavailable {
    private final int status;
    private final String code;
    private final transient Text title;
    private final transient Text detail;

    Problem(int status, String code, Text title, Text detail) {
        super(code + ": " + detail.english());
        this.status = status;
        this.code = code;
        this.title = title;
        this.detail = detail;
    }

    /** The HTTP status. */
    public final int status() {
        return status;
    }

    /** The stable, lower-case name of the problem. */
    public final String code() {
        return code;
    }

    /** The kind of problem, the same for all of one code. */
    public final Text title() {
        return title;
    }

    /** This occurrence: what is wrong, where, and what to do. */
    public final Text detail() {
        return detail;
    }

    /** How long to wait before asking the same again; empty when it would be refused again. */
    public Optional<Duration> retryAfter() {
        return Optional.empty();
    }

    /** The fields at fault, empty unless the request itself is invalid. */
    public List<Violation> violations() {
        return List.of();
    }

    /** All the rules that refuse, empty unless rules refused. */
    public List<Reason> reasons() {
        return List.of();
    }
}
