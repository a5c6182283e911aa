package fr.clubbusiness.privacy;

import fr.clubbusiness.message.MessageKind;
import fr.clubbusiness.message.Outbox;
import fr.clubbusiness.security.CurrentCaller;
import fr.clubbusiness.shared.SubjectKind;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;

/**
 * Who received the data of a person, and is told when they were corrected (GDPR, article 19): the employers who know them at this moment, and the structure
 * that accompanies them. Other structures that accompany them too belong into this query.
 */
@ApplicationScoped
class DataRecipients {
    private static final String RECIPIENTS = """
            SELECT i.employer_id FROM introduction i
            WHERE i.beneficiary_id = :person AND i.shared_at IS NOT NULL AND i.status IN ('SHARED', 'INTERVIEWING', 'TRIAL', 'HIRED')
            UNION SELECT e.employer_id FROM employment e WHERE e.beneficiary_id = :person AND e.status IN ('SIGNED', 'STARTED')
            UNION SELECT b.structure_id FROM beneficiary b WHERE b.id = :person
            """;

    private final Session entities;
    private final Outbox outbox;
    private final CurrentCaller current;

    DataRecipients(Session entities, Outbox outbox, CurrentCaller current) {
        this.entities = entities;
        this.outbox = outbox;
        this.current = current;
    }

    /** The organisations, as they are now. */
    List<UUID> of(UUID person) {
        return entities.createNativeQuery(RECIPIENTS, UUID.class)
                .setParameter("person", person)
                .getResultList();
    }

    /** Tells all of them that something was corrected, but for whoever corrected it. */
    void tell(RightsRequest request) {
        of(request.person()).stream()
                .filter(organisation -> !current.get().actsFor(organisation))
                .forEach(organisation -> outbox.post(
                        MessageKind.DATA_RECTIFIED,
                        organisation,
                        SubjectKind.RIGHTS_REQUEST,
                        request.id(),
                        request.asked().receivedOn().toString()));
    }
}
