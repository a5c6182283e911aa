package fr.clubbusiness.matching;

import fr.clubbusiness.referential.Referential;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;

/** The law as it stands today, by the referential's graph of occupations. */
@ApplicationScoped
class Laws {
    private final Referential referential;
    private final Clock clock;

    Laws(Referential referential, Clock clock) {
        this.referential = referential;
        this.clock = clock;
    }

    Law of(Viewpoint viewpoint) {
        return new Law(Weights.DEFAULT, referential.graph(), LocalDate.now(clock), viewpoint);
    }
}
