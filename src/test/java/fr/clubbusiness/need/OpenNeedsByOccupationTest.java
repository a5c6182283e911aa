package fr.clubbusiness.need;

import static fr.clubbusiness.need.Needs.aNeed;
import static org.assertj.core.api.Assertions.assertThat;

import fr.clubbusiness.referential.OccupationUse;
import fr.clubbusiness.security.TheClub;
import fr.clubbusiness.shared.RomeCode;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class OpenNeedsByOccupationTest {
    /** No other test posts needs of it. */
    private static final RomeCode RARE = new RomeCode("E1307");

    @Inject
    OccupationUse use;

    @Test
    void open_needs_are_counted_by_occupation_and_others_are_not() {
        var open = rare().create();
        var club = TheClub.reads(() ->
                LabourNeed.<LabourNeed>findById(UUID.fromString(open.id())).clubId());
        int before = count(club);
        rare().create();
        rare().with("open", false).create();
        var withdrawn = rare().create();
        Needs.withdraw(withdrawn);
        assertThat(count(club)).isEqualTo(before + 1);
        assertThat(TheClub.reads(() -> use.openNeeds(UUID.randomUUID()))).isEmpty();
    }

    private int count(UUID club) {
        return TheClub.reads(() -> use.openNeeds(club)).getOrDefault(RARE, 0);
    }

    private static Needs rare() {
        return aNeed().forOccupation(RARE.value());
    }
}
