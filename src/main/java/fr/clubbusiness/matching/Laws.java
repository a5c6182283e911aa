package fr.clubbusiness.matching;

import fr.clubbusiness.referential.Referential;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;

/** The law as it stands today, by the referential's graph of occupations and the weights of each club. */
@ApplicationScoped
class Laws {
    private final ClubWeights weights;
    private final Referential referential;
    private final Clock clock;

    Laws(ClubWeights weights, Referential referential, Clock clock) {
        this.weights = weights;
        this.referential = referential;
        this.clock = clock;
    }

    /** The law of this club, for this viewpoint. */
    Law of(UUID club, Viewpoint viewpoint) {
        return new Law(weights.of(club), referential.graph(), LocalDate.now(clock), viewpoint);
    }
}
