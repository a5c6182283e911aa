package fr.clubbusiness.year;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;

/**
 * {@code ./club bench year}: the same year by the club's rule and by others, each in a club of its own, as one table. It runs among the tests, because only
 * their clock moves, and is no test: nothing that it finds fails it.
 */
@QuarkusTest
@SuppressWarnings("NullAway.Init")
class YearBench {
    private static final int EACH = Integer.getInteger("club.year.each", 1);
    private static final long SEED = Long.getLong("club.year.seed", 1);

    @Inject
    YearService service;

    @Test
    void the_year_by_every_rule() throws SQLException, IOException {
        var chance = new Chance(SEED);
        var results = new ArrayList<YearResult>();
        try (var post = new YearPost()) {
            for (var rule : Rule.values()) {
                results.add(new YearOfClub(rule, YearPopulation.of(EACH, chance), chance, service, post).live());
                new YearTable(results, EACH, SEED).write();
            }
        }
    }
}
