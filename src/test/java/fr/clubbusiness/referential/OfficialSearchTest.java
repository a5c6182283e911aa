package fr.clubbusiness.referential;

import static org.assertj.core.api.Assertions.assertThat;

import fr.clubbusiness.referential.rome.OfficialRome;
import fr.clubbusiness.referential.words.EverydayWords;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The search over all occupations of the official distribution, wherever its folder is beside the project. */
@EnabledIf("isThere")
class OfficialSearchTest {
    private static List<Occupation> occupations = List.of();
    private static OccupationSearch search = new OccupationSearch(List.of(), EverydayWords.read());

    @SuppressWarnings("unused") // read by JUnit
    private static boolean isThere() {
        return OfficialRome.isThere();
    }

    @BeforeAll
    static void read() {
        occupations = OfficialRome.occupations();
        search = new OccupationSearch(occupations, EverydayWords.read());
    }

    @ParameterizedTest
    @CsvSource({
        "agent d'entretien, K2204",
        "soudeur, H2913",
        "soudeuse, H2913",
        "caissier, D1505",
        "caissière, D1505",
        "serveurs, G1803",
        "cuisinier, G1602",
        "maçon, F1703",
        "plombière, F1603",
        "peintre, F1606",
        "électricien, F1602",
        "jardinier, A1203",
        "secrétaire, M1607",
        "cariste, N1101",
        "boulangère, D1102",
        "aide-soignante, J1501",
        "coiffeuse, D1202",
    })
    void the_usual_trade_is_first(String query, String code) {
        assertThat(codes(query, 1)).containsExactly(code);
    }

    @Test
    void a_shop_assistant_is_offered_the_trades_of_shops_first() {
        assertThat(codes("vendeur", 4)).containsExactlyInAnyOrder("D1106", "D1211", "D1212", "D1214");
    }

    /** Every appellation, not a sample: 11,000 searches. */
    @Test
    void each_appellation_finds_its_own_occupation_first() {
        assertThat(occupations)
                .allSatisfy(occupation -> assertThat(occupation.appellations())
                        .allSatisfy(appellation -> assertThat(codes(appellation, 1))
                                .containsExactly(occupation.romeCode().value())));
    }

    @Test
    void each_label_finds_its_own_occupation_first_with_its_code_and_without() {
        assertThat(occupations).allSatisfy(occupation -> {
            var code = occupation.romeCode().value();
            assertThat(codes(occupation.label(), 1)).containsExactly(code);
            assertThat(codes(code + " - " + occupation.label(), 1)).containsExactly(code);
        });
    }

    private static List<String> codes(String query, int limit) {
        return search.find(query, limit, Map.of()).stream()
                .map(found -> found.occupation().romeCode().value())
                .toList();
    }
}
