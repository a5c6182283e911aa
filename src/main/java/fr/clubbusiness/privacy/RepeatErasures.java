package fr.clubbusiness.privacy;

import fr.clubbusiness.job.DueWork;
import fr.clubbusiness.privacy.ErasePerson.Cause;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;

/**
 * Erases again who is in the list of erasures and yet in the tables: a backup was restored that is older than the erasure. Its operator puts the newer
 * list back first. On every other day nothing is due.
 */
@ApplicationScoped
class RepeatErasures implements DueWork {
    private static final String DUE = "SELECT id FROM still_to_erase(:most) AS id";

    /** Erasing one person changes many rows. */
    private static final int BATCH = 20;

    private final ErasePerson people;
    private final Session entities;

    RepeatErasures(ErasePerson people, Session entities) {
        this.people = people;
        this.entities = entities;
    }

    @Override
    public String name() {
        return "privacy-repeat-erasures";
    }

    /** Two nodes at once do no harm: erasing locks the person, and does nothing the second time. */
    @Override
    public List<UUID> lockDue(int most, Collection<UUID> except) {
        return entities
                .createNativeQuery(DUE, UUID.class)
                .setParameter("most", most + except.size())
                .getResultList()
                .stream()
                .filter(person -> !except.contains(person))
                .limit(most)
                .toList();
    }

    /** The cause stays the one of the list. */
    @Override
    public void handle(UUID person) {
        people.erase(person, Cause.RIGHT);
    }

    @Override
    public int batch() {
        return BATCH;
    }
}
