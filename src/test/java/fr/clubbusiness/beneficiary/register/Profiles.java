package fr.clubbusiness.beneficiary.register;

import fr.clubbusiness.beneficiary.Beneficiary;
import fr.clubbusiness.beneficiary.Facts;
import fr.clubbusiness.beneficiary.Readiness;
import fr.clubbusiness.shared.CommuneCode;
import fr.clubbusiness.shared.RomeCode;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** People in memory only. */
public final class Profiles {
    private Profiles() {}

    public static Beneficiary person(Readiness readiness, Instant now) {
        return new Beneficiary(UUID.randomUUID(), UUID.randomUUID(), null, facts("35"), readiness, now);
    }

    public static Facts facts(String weeklyHoursMax) {
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
