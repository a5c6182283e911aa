package fr.clubbusiness.matching;

import fr.clubbusiness.matching.law.Weights;
import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jboss.logging.Logger;

/** The weights of each club: those of the configuration, and {@link Weights#DEFAULT} where it sets nothing. */
@ApplicationScoped
class ClubWeights {
    private static final Logger LOG = Logger.getLogger(ClubWeights.class);
    private static final String AGENCIES = "SELECT siret, club_id FROM organisation WHERE agency";

    private final Weights everyClub;
    private final Map<UUID, Weights> byClub;

    ClubWeights(WeightsConfig config, @DataSource("worker") AgroalDataSource database) {
        ConfiguredWeights.requireKnown(System.getenv().keySet());
        var configured = ConfiguredWeights.of(config);
        everyClub = configured.everyClub();
        // Without weights of a single club, no club need be read: the service then starts without its database, as its
        // training run does.
        byClub = configured.byAgency().isEmpty() ? Map.of() : configured.byClub(agencies(database));
        log("of all clubs", everyClub);
        configured.byAgency().forEach((agency, weights) -> log("of the club of agency " + agency, weights));
    }

    /** Makes the bean at start, so that a wrong number stops the start and not the first match. */
    void checkAtStart(@Observes StartupEvent start) {}

    /** The weights of this club. */
    Weights of(UUID club) {
        return byClub.getOrDefault(club, everyClub);
    }

    /** Shows an operator which weights rank the people of a club. */
    private static void log(String whose, Weights weights) {
        if (!weights.equals(Weights.DEFAULT)) {
            LOG.infof("Weights %s: %s", whose, weights);
        }
    }

    private static Map<String, UUID> agencies(AgroalDataSource database) {
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
