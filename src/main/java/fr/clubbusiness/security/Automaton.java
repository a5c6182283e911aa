package fr.clubbusiness.security;

import io.quarkus.arc.Arc;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import java.util.UUID;
import java.util.function.Supplier;

/** Runs work in the name of a club, when there is no request. Entities, history and row policies then work as in a request. */
@ApplicationScoped
public class Automaton {
    private final CurrentCaller current;

    Automaton(CurrentCaller current) {
        this.current = current;
    }

    /**
     * Runs this work as {@link Caller#automaton}. The transactions that it opens belong to the club. Afterwards the previous caller is restored.
     *
     * @throws IllegalStateException when a transaction is open: its connection already has another caller
     */
    public <T> T actFor(UUID club, Supplier<T> work) {
        if (QuarkusTransaction.getStatus() != Status.STATUS_NO_TRANSACTION) {
            throw new IllegalStateException("the transaction that is open belongs to another caller");
        }
        var context = Arc.container().requestContext();
        var outer = context.getStateIfActive();
        if (outer != null) {
            context.deactivate();
        }
        context.activate();
        try {
            current.set(Caller.automaton(club));
            return work.get();
        } finally {
            context.terminate();
            if (outer != null) {
                context.activate(outer);
            }
        }
    }
}
