package fr.clubbusiness.need;

import fr.clubbusiness.shared.CommuneCode;
import fr.clubbusiness.shared.RomeCode;
import fr.clubbusiness.vocabulary.ContractType;
import fr.clubbusiness.vocabulary.Experience;
import fr.clubbusiness.vocabulary.FrenchLevel;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Criteria and offers in memory, for tests of rules and entities. */
final class FactsOfNeeds {
    private FactsOfNeeds() {}

    static NeedCriteria criteria(ContractType... contracts) {
        return criteria(List.of(), List.of(), null, null, contracts);
    }

    static NeedCriteria criteria(
            List<String> required,
            List<String> wished,
            @Nullable FrenchLevel oral,
            @Nullable FrenchLevel written,
            ContractType... contracts) {
        return new NeedCriteria(
                new RomeCode("K2204"),
                new CommuneCode("92050"),
                List.of(contracts),
                new BigDecimal("35.0"),
                LocalDate.of(2026, 12, 1),
                Experience.NONE,
                required,
                wished,
                oral,
                written,
                List.of(),
                List.of(),
                List.of(),
                false);
    }

    static NeedOffer offer(String title, int positions) {
        return offer(title, "", positions, new Pay(new BigDecimal("12.50"), null, Pay.Period.HOURLY), null);
    }

    static NeedOffer offer(
            String title, String description, int positions, @Nullable Pay pay, @Nullable String frenchReason) {
        return new NeedOffer(
                title, description, positions, 6, pay, frenchReason, List.of(), List.of(), false, null, null);
    }
}
