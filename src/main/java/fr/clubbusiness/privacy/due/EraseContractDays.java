package fr.clubbusiness.privacy.due;

import fr.clubbusiness.job.DueWork;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;

/** Makes months of the days of contracts of erased people, once the quarters that count their exits by the day are frozen. */
@ApplicationScoped
class EraseContractDays implements DueWork {
    private static final String DUE = "SELECT id FROM days_to_erase(:most) AS id";

    private final Session entities;

    EraseContractDays(Session entities) {
        this.entities = entities;
    }

    @Override
    public String name() {
        return "privacy-contract-days";
    }

    /** Two nodes at once do no harm: the second one finds nothing to change. */
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

    @Override
    public void handle(UUID person) {
        // Not as nothing: Hibernate reads a row of each query.
        entities.createNativeQuery("SELECT 1 FROM erase_days_of(:person)", Tuple.class)
                .setParameter("person", person)
                .getResultList();
    }
}
