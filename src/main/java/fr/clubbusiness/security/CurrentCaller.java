package fr.clubbusiness.security;

import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Holds the caller of the current request, or of the current job ({@link Automaton}). Read it with {@link #get()}. */
@RequestScoped
public class CurrentCaller {
    private @Nullable Caller caller;
    private @Nullable Program program;
    private boolean tracedReading;

    /** The caller. Every operation has one: none is open to anonymous users. */
    public Caller get() {
        return find().orElseThrow(() -> new IllegalStateException("no caller on this request"));
    }

    /** The same, for what also runs for strangers; empty for them. */
    public Optional<Caller> find() {
        return Optional.ofNullable(caller);
    }

    /** The partner's program that asks; empty when a person does. */
    public Optional<Program> program() {
        return Optional.ofNullable(program);
    }

    /** Whether the operation writes nothing but the trace of its reading ({@link TracedReading}). */
    boolean isTracedReading() {
        return tracedReading;
    }

    void set(Caller known) {
        caller = known;
    }

    void set(Membership.SignIn known, boolean isTraced) {
        caller = known.caller();
        program = known.program();
        tracedReading = isTraced;
    }
}
