package fr.clubbusiness.problem;

import fr.clubbusiness.shared.FieldViolation;
import fr.clubbusiness.shared.LocalizedText;
import fr.clubbusiness.shared.RefusalReason;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Every refusal of the club itself. {@link Problems} turns each into an {@code application/problem+json} answer. */
public abstract sealed class Problem extends RuntimeException
        permits NotFound, Conflict, Refused, Forbidden, Invalid, Precondition, TooManyRequests, Unavailable {
    private final int status;
    private final String code;
    private final transient LocalizedText title;
    private final transient LocalizedText detail;

    Problem(int status, String code, LocalizedText title, LocalizedText detail) {
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
    public final LocalizedText title() {
        return title;
    }

    /** This occurrence: what is wrong, where, and what to do. */
    public final LocalizedText detail() {
        return detail;
    }

    /** How long to wait before sending the same request again; empty when it would be refused again. */
    public Optional<Duration> retryAfter() {
        return Optional.empty();
    }

    /** The invalid fields; empty unless the request itself is invalid. */
    public List<FieldViolation> violations() {
        return List.of();
    }

    /** All the rules that refuse; empty unless rules refused. */
    public List<RefusalReason> reasons() {
        return List.of();
    }
}
