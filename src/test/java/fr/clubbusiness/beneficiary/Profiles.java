package fr.clubbusiness.beneficiary;

import fr.clubbusiness.shared.CommuneCode;
import fr.clubbusiness.shared.RomeCode;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** People that no database knows. */
final class Profiles {
    private Profiles() {}

    static Beneficiary person(Readiness readiness, Instant now) {
        return new Beneficiary(UUID.randomUUID(), UUID.randomUUID(), null, facts("35"), readiness, now);
    }

    static Facts facts(String weeklyHoursMax) {
        return new FactsRequest(
                        null,
                        new CommuneCode("92050"),
                        List.of(new RomeCode("G1603")),
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        new BigDecimal(weeklyHoursMax),
                        null,
                        null,
                        null)
                .facts();
    }
}
