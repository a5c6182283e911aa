package fr.clubbusiness.matching;

import fr.clubbusiness.matching.law.MatchLaw;
import fr.clubbusiness.matching.law.Viewpoint;
import fr.clubbusiness.referential.Referential;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;

/** The law of today: the referential's graph of occupations, the weights of each club and the current date. */
@ApplicationScoped
class CurrentLaw {
    private final ClubWeights weights;
    private final Referential referential;
    private final Clock clock;

    CurrentLaw(ClubWeights weights, Referential referential, Clock clock) {
        this.weights = weights;
        this.referential = referential;
        this.clock = clock;
    }

    /** The law of this club, for this viewpoint. */
    MatchLaw of(UUID club, Viewpoint viewpoint) {
        return new MatchLaw(weights.of(club), referential.graph(), LocalDate.now(clock), viewpoint);
    }
}
