package fr.clubbusiness.security;

import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Holds the caller of the present request, or of the present job (class {@link Automaton}). Ask it by {@link #get()}. */
@RequestScoped
public class CurrentCaller {
    private @Nullable Caller caller;

    /** The caller; every operation of the API has one, since none is open to the anonymous. */
    public Caller get() {
        return find().orElseThrow(() -> new IllegalStateException("no caller on this request"));
    }

    Optional<Caller> find() {
        return Optional.ofNullable(caller);
    }

    void set(Caller known) {
        caller = known;
    }
}
