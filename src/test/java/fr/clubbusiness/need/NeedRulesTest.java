package fr.clubbusiness.need;

import static fr.clubbusiness.vocabulary.ContractType.CDD;
import static fr.clubbusiness.vocabulary.ContractType.CDI;
import static fr.clubbusiness.vocabulary.ContractType.MISSION;
import static org.assertj.core.api.Assertions.assertThat;

import fr.clubbusiness.shared.RefusalReason;
import fr.clubbusiness.vocabulary.FrenchLevel;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class NeedRulesTest {
    private static final Pay PAY = new Pay(new BigDecimal("1900.00"), null, Pay.Period.MONTHLY);

    @Test
    void contracts_must_be_possible_for_the_employer_and_the_reason_names_which_are() {
        var reasons = NeedRules.storeRefusals(
                FactsOfNeeds.criteria(CDD, MISSION), FactsOfNeeds.offer("Agent", 1), Set.of(CDD, CDI), 0);
        assertThat(codes(reasons)).containsExactly("CONTRACT_NOT_POSSIBLE");
        assertThat(reasons.getFirst().text().english()).contains("(MISSION)").contains("possible: CDI, CDD");
    }

    @Test
    void at_most_five_skills_are_required_and_ten_wished() {
        assertThat(keep(5, 10)).isEmpty();
        assertThat(codes(keep(6, 11))).containsExactly("TOO_MANY_REQUIRED_SKILLS", "TOO_MANY_WISHED_SKILLS");
    }

    @Test
    void positions_do_not_go_below_those_already_filled() {
        var criteria = FactsOfNeeds.criteria(CDD);
        assertThat(NeedRules.storeRefusals(criteria, FactsOfNeeds.offer("Agent", 2), Set.of(CDD), 2))
                .isEmpty();
        assertThat(codes(NeedRules.storeRefusals(criteria, FactsOfNeeds.offer("Agent", 2), Set.of(CDD), 3)))
                .containsExactly("POSITIONS_BELOW_FILLED");
    }

    @Test
    void pay_is_required_before_opening() {
        assertThat(codes(NeedRules.openRefusals(
                        FactsOfNeeds.criteria(CDD), FactsOfNeeds.offer("Agent", "", 1, null, null))))
                .containsExactly("PAY_MISSING");
    }

    @Test
    void french_above_A2_or_written_needs_a_reason() {
        assertThat(open(FrenchLevel.A2, null, null)).isEmpty();
        assertThat(codes(open(FrenchLevel.B1, null, null))).containsExactly("FRENCH_REASON_MISSING");
        assertThat(codes(open(null, FrenchLevel.A1, null))).containsExactly("FRENCH_WRITTEN_REASON_MISSING");
        assertThat(open(FrenchLevel.C1, FrenchLevel.B2, "Rédaction de comptes rendus"))
                .isEmpty();
    }

    @Test
    void a_draft_has_warnings_for_what_it_lacks_and_an_open_need_has_none() {
        var criteria = FactsOfNeeds.criteria(CDD);
        var offer = FactsOfNeeds.offer("Agent", "", 1, null, null);
        assertThat(codes(NeedRules.warnings(NeedStatus.DRAFT, criteria, offer))).containsExactly("PAY_MISSING");
        assertThat(NeedRules.warnings(NeedStatus.OPEN, criteria, offer)).isEmpty();
    }

    private static List<RefusalReason> keep(int required, int wished) {
        return NeedRules.storeRefusals(
                FactsOfNeeds.criteria(skills(required), skills(wished), null, null, CDD),
                FactsOfNeeds.offer("Agent", 1),
                Set.of(CDD),
                0);
    }

    private static List<RefusalReason> open(
            @Nullable FrenchLevel oral, @Nullable FrenchLevel written, @Nullable String reason) {
        return NeedRules.openRefusals(
                FactsOfNeeds.criteria(List.of(), List.of(), oral, written, CDD),
                FactsOfNeeds.offer("Agent", "", 1, PAY, reason));
    }

    private static List<String> skills(int count) {
        return IntStream.range(0, count).mapToObj(i -> "10000" + i).toList();
    }

    private static List<String> codes(List<RefusalReason> reasons) {
        return reasons.stream().map(RefusalReason::code).toList();
    }
}
