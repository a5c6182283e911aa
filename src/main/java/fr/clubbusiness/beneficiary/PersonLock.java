package fr.clubbusiness.beneficiary;

import fr.clubbusiness.shared.Reference;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Tuple;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;

/**
 * Locks a person's row until the transaction ends. Proposing, hiring and leaving take this lock first, before any lock on a need. Each waits for the
 * other and then reads what it did, so no proposal stays open after a hire or a departure.
 */
@ApplicationScoped
public class PersonLock {
    private final Session entities;

    PersonLock(Session entities) {
        this.entities = entities;
    }

    /** The person with this id, locked, if the caller may see them. */
    public Optional<Beneficiary> find(UUID club, UUID id) {
        lockUnseen(id);
        return Beneficiary.<Beneficiary>find("clubId = ?1 and id = ?2", club, id)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    /** The person with this id or short reference, locked, if the caller may see them. */
    public Optional<Beneficiary> find(UUID club, Reference reference) {
        var person = Beneficiary.find(club, reference);
        person.ifPresent(this::lock);
        return person;
    }

    /** Locks a person that was just read, and reads them again. */
    void lock(Beneficiary seen) {
        lockUnseen(seen.id());
        entities.refresh(seen, LockModeType.PESSIMISTIC_WRITE);
    }

    /**
     * Locks a person that the caller may not see, and returns nothing: a company that asks for a candidate does not know who it is. From here to its
     * end the transaction reaches all introductions of this person, also those of which the caller is no side: a hire suspends them.
     */
    public void lockUnseen(UUID id) {
        // Not as an Integer: Hibernate keeps another plan of such a query on each call, and looks through all of them.
        entities.createNativeQuery("SELECT 1 FROM lock_person(:id)", Tuple.class)
                .setParameter("id", id)
                .getResultList();
    }
}
