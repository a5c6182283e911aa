package fr.clubbusiness.beneficiary;

import fr.clubbusiness.problem.Conflict;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** The people the caller sees who may be proposed: they are ready, have an agreement in force, and did not ask to be left out of lists. */
@ApplicationScoped
public class ReadyPeople {
    /** SQL: the row of {@code beneficiary} may be used at all. A restricted person is stored, and that is all (GDPR, article 18). */
    public static final String USABLE_IN_SQL = "NOT restricted";

    /** SQL: the same, and the person may be ranked among others (GDPR, article 21). Whoever objected may still be proposed by hand. */
    public static final String RANKED_IN_SQL = USABLE_IN_SQL + " AND NOT ranking_objected";

    private static final String READY =
            "agreed AND " + RANKED_IN_SQL + " AND state IN " + BeneficiaryState.READY_IN_SQL;

    /**
     * What follows from a person's rights. Their structure and advisers read it; a company notices nothing but that they are in no list.
     *
     * @param restricted whether their data are stored and not used
     * @param rankingObjected whether they object to being ranked
     * @param informedOn when they were last told what is kept about them and what for (GDPR, articles 13 and 14); null when nobody said so
     */
    @Embeddable
    public record Limits(
            boolean restricted,
            boolean rankingObjected,
            @Nullable LocalDate informedOn) {
        static final Limits NONE = new Limits(false, false, null);

        /**
         * Checks that the person's data may be changed. Their rights, the end of an agreement and the end of the accompaniment need no check.
         *
         * @throws Conflict when they are stored only (GDPR, article 18.2)
         */
        public void requireUsable() {
            if (restricted) {
                throw new Conflict(
                        "person-restricted",
                        "Les données de la personne sont limitées à sa demande : elles sont gardées, et rien d'autre. Si elle le veut, levez d'abord la limitation : POST /v1/rights-requests/{id}/lift sur la demande RESTRICTION.",
                        "The person's data are restricted as they asked: they are stored, and nothing else. If the person wants it, lift the restriction first: POST /v1/rights-requests/{id}/lift on the request RESTRICTION.");
            }
        }

        /** The same with or without a restriction and an objection. */
        public Limits with(boolean restriction, boolean objection) {
            return new Limits(restriction, objection, informedOn);
        }

        /** The same for who was informed on this day, unless it was later. */
        public Limits informed(LocalDate on) {
            return new Limits(
                    restricted, rankingObjected, informedOn == null || informedOn.isBefore(on) ? on : informedOn);
        }
    }

    private final Session entities;

    ReadyPeople(Session entities) {
        this.entities = entities;
    }

    /** Returns the ready ones of these people. */
    public Set<UUID> among(Collection<UUID> people) {
        return entities
                .createNativeQuery("SELECT id FROM beneficiary WHERE id = ANY (:people) AND " + READY, UUID.class)
                .setParameter("people", people.toArray(UUID[]::new))
                .stream()
                .collect(Collectors.toSet());
    }

    /** Returns the ids of the club's ready people, in no order. */
    public List<UUID> of(UUID club) {
        return entities.createNativeQuery("SELECT id FROM beneficiary WHERE club_id = :club AND " + READY, UUID.class)
                .setParameter("club", club)
                .getResultList();
    }
}
