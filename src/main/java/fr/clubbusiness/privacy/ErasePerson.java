package fr.clubbusiness.privacy;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.hibernate.Session;

/**
 * Erases a person in the current transaction: everything that says something about them goes, in every table, and what is only counted stays. What goes
 * and what stays is one page of SQL ({@code erase_person}), because nobody but the owner of the tables may delete.
 */
@ApplicationScoped
public class ErasePerson {
    private static final String ERASE = "SELECT erase_person(:person, :cause, :at)";

    private final Session entities;
    private final Clock clock;

    ErasePerson(Session entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    /** Why a person is erased. */
    public enum Cause {
        /** They asked for it (GDPR, article 17). */
        RIGHT,
        /** Their data were kept long enough. */
        RETENTION
    }

    /**
     * Erases this person of the club of the caller, who is the club itself ({@code Automaton}). Whether it may be done is for the caller to check: an
     * introduction that is live ends without a word to anybody.
     *
     * @return false when there was nobody to erase: they are erased already, or were never there
     */
    public boolean erase(UUID person, Cause cause) {
        // What the transaction has written so far must be seen by the function, and what it has read is no longer true.
        entities.flush();
        var erased = entities.createNativeQuery(ERASE, Boolean.class)
                .setParameter("person", person)
                .setParameter("cause", cause.name())
                .setParameter("at", OffsetDateTime.ofInstant(clock.instant(), clock.getZone()))
                .getSingleResult();
        entities.clear();
        return erased;
    }
}
