package fr.clubbusiness.catalogue.offer;

import fr.clubbusiness.catalogue.rule.ReachKeys;
import fr.clubbusiness.job.DueWork;
import fr.clubbusiness.referential.Commune;
import fr.clubbusiness.referential.Referential;
import fr.clubbusiness.security.CurrentCaller;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.hibernate.StatelessSession;

/**
 * Makes the keys of an offer once more when its structure has moved: a circle is drawn around its commune. The offer says nothing else than before, so
 * its version stays.
 */
@ApplicationScoped
class ReachAgain implements DueWork {
    private static final String DUE = """
            SELECT f.id FROM offer f WHERE f.club_id = :club AND f.reach_is_old AND f.id <> ALL (:except)
            ORDER BY f.id LIMIT :most FOR UPDATE SKIP LOCKED
            """;

    private static final String KEEP = "UPDATE offer SET reach = :reach, reach_is_old = false WHERE id = :id";

    private final CurrentCaller current;
    private final Referential referential;
    private final StatelessSession rows;

    ReachAgain(CurrentCaller current, Referential referential, StatelessSession rows) {
        this.current = current;
        this.referential = referential;
        this.rows = rows;
    }

    @Override
    public String name() {
        return "offer-reach";
    }

    @Override
    public List<UUID> lockDue(int most, Collection<UUID> except) {
        return rows.createNativeQuery(DUE, UUID.class)
                .setParameter("club", current.get().club())
                .setParameter("except", except.toArray(UUID[]::new))
                .setParameter("most", most)
                .getResultList();
    }

    @Override
    public void handle(UUID id) {
        ServiceOffer offer = ServiceOffer.findById(id);
        var terms = offer.terms();
        var centre = offer.structure()
                .communeCode()
                .flatMap(referential::commune)
                .map(Commune::place)
                .orElse(null);
        var keys = ReachKeys.ofOffer(terms.sector(), terms.services(), terms.area(), centre);
        rows.createNativeMutationQuery(KEEP)
                .setParameter("reach", keys.toArray(String[]::new))
                .setParameter("id", id)
                .executeUpdate();
    }
}
