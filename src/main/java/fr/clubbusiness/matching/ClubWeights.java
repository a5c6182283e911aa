package fr.clubbusiness.matching;

import fr.clubbusiness.matching.law.Weights;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.jboss.logging.Logger;

/** The weights of each club: those of the domain page, but where the configuration says otherwise. */
@ApplicationScoped
class ClubWeights {
    private static final Logger LOG = Logger.getLogger(ClubWeights.class);
    private static final String AGENCIES = "SELECT siret, club_id FROM organisation WHERE agency";

    private final Weights everyClub;
    private final Map<UUID, Weights> byClub;

    ClubWeights(WeightsConfig config, DataSource database) {
        ConfiguredWeights.requireKnown(System.getenv().keySet());
        var configured = ConfiguredWeights.of(config);
        everyClub = configured.everyClub();
        // Where no club has weights of its own there is nobody to know: the service starts without its database, for
        // its training.
        byClub = configured.byAgency().isEmpty() ? Map.of() : configured.byClub(agencies(database));
        log("of all clubs", everyClub);
        configured.byAgency().forEach((agency, weights) -> log("of the club of agency " + agency, weights));
    }

    /** A wrong number stops the start, not the first match. */
    void checkAtStart(@Observes StartupEvent start) {}

    /** The weights of this club. */
    Weights of(UUID club) {
        return byClub.getOrDefault(club, everyClub);
    }

    /** So that an operator sees what the clubs are ranked by. */
    private static void log(String whose, Weights weights) {
        if (!weights.equals(Weights.DEFAULT)) {
            LOG.infof("Weights %s: %s", whose, weights);
        }
    }

    private static Map<String, UUID> agencies(DataSource database) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(AGENCIES);
                var rows = statement.executeQuery()) {
            var clubs = new HashMap<String, UUID>();
            while (rows.next()) {
                clubs.put(rows.getString("siret"), rows.getObject("club_id", UUID.class));
            }
            return clubs;
        } catch (SQLException unreadable) {
            throw new IllegalStateException("The clubs cannot be read", unreadable);
        }
    }
}
