package fr.clubbusiness.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.clubbusiness.matching.law.OccupationAffinity.Kind;
import fr.clubbusiness.matching.law.Score.Term;
import fr.clubbusiness.matching.law.Weights;
import io.quarkus.runtime.configuration.ConfigurationException;
import io.smallrye.config.ConfigValidationException;
import io.smallrye.config.EnvConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What an operator configures, and the weights of a club that result. */
class ConfiguredWeightsTest {

    private static final String AGENCY = "21920001500013";
    private static final String CLUB = "club.matching.weights.club." + AGENCY + ".";

    /** Every number, each different from its default. */
    private static final Map<String, String> NUMBERS = Map.ofEntries(
            Map.entry("points.occupation", "40"),
            Map.entry("points.skills", "25"),
            Map.entry("points.journey", "20"),
            Map.entry("points.waiting", "12.5"),
            Map.entry("closeness.same", "0.9"),
            Map.entry("closeness.near", "0.7"),
            Map.entry("closeness.evolution", "0.5"),
            Map.entry("closeness.family", "0.3"),
            Map.entry("closeness.entry-level", "0.2"),
            Map.entry("rank-factors", "1,0.9"),
            Map.entry("required-skill", "3"),
            Map.entry("wished-skill", "1.5"),
            Map.entry("unassessed-share", "0.4"),
            Map.entry("journey-at-limit", "4"),
            Map.entry("full-waiting-days", "120"));

    @Test
    void without_configuration_every_club_has_the_default_weights() {
        var weights = configured(Map.of());

        assertThat(weights.everyClub()).isEqualTo(Weights.DEFAULT);
        assertThat(weights.byAgency()).isEmpty();
    }

    @Test
    void every_number_can_be_configured() {
        var expected = new Weights(
                Map.of(
                        Term.Name.OCCUPATION, 40.0,
                        Term.Name.SKILLS, 25.0,
                        Term.Name.JOURNEY, 20.0,
                        Term.Name.WAITING, 12.5),
                Map.of(
                        Kind.SAME, 0.9,
                        Kind.NEAR, 0.7,
                        Kind.EVOLUTION, 0.5,
                        Kind.FAMILY, 0.3,
                        Kind.ENTRY_LEVEL, 0.2),
                List.of(1.0, 0.9),
                3,
                1.5,
                0.4,
                4,
                120);

        assertThat(configured(under(CLUB)).byAgency()).containsExactly(Map.entry(AGENCY, expected));
        assertThat(configured(under("club.matching.weights.")).everyClub()).isEqualTo(expected);
    }

    @Test
    void a_club_names_only_what_differs_from_all_clubs_and_these_only_what_differs_from_the_defaults() {
        var weights = configured(Map.of("club.matching.weights.points.skills", "20", CLUB + "points.waiting", "30"));

        assertThat(weights.everyClub().max(Term.Name.SKILLS)).isEqualTo(20);
        assertThat(weights.everyClub().max(Term.Name.WAITING)).isEqualTo(10);
        assertThat(ofClub(weights).max(Term.Name.SKILLS)).isEqualTo(20);
        assertThat(ofClub(weights).max(Term.Name.WAITING)).isEqualTo(30);
        assertThat(ofClub(weights).closeness()).isEqualTo(Weights.DEFAULT.closeness());
    }

    @Test
    void environment_variables_configure_the_same() {
        var environment = new EnvConfigSource(
                Map.of(
                        "CLUB_MATCHING_WEIGHTS_CLUB__" + AGENCY + "__POINTS_SKILLS",
                        "25",
                        "CLUB_MATCHING_WEIGHTS_CLUB__" + AGENCY + "__CLOSENESS_ENTRY_LEVEL",
                        "0.1",
                        "CLUB_MATCHING_WEIGHTS_FULL_WAITING_DAYS",
                        "60"),
                300);
        var config = new SmallRyeConfigBuilder()
                .withSources(environment)
                .withMapping(WeightsConfig.class)
                .build()
                .getConfigMapping(WeightsConfig.class);

        var weights = ConfiguredWeights.of(config);

        assertThat(weights.everyClub().fullWaitingDays()).isEqualTo(60);
        assertThat(weights.byAgency()).containsOnlyKeys(AGENCY);
        assertThat(ofClub(weights).max(Term.Name.SKILLS)).isEqualTo(25);
        assertThat(ofClub(weights).worth(Kind.ENTRY_LEVEL)).isEqualTo(0.1);
        assertThat(ofClub(weights).fullWaitingDays()).isEqualTo(60);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CLUB_MATCHING_WEIGHTS_CLUB_21920001500013_POINTS_SKILLS",
                "CLUB_MATCHING_WEIGHTS_CLUB__2192000150001__POINTS_SKILLS",
                "CLUB_MATCHING_WEIGHTS_POINTS_SKILS"
            })
    void a_variable_that_would_change_nothing_is_refused(String variable) {
        assertThatThrownBy(() -> ConfiguredWeights.requireKnown(Set.of("PATH", variable)))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageStartingWith(variable + " : variable inconnue");
    }

    @Test
    void the_variables_of_every_number_are_known() {
        var numbers = NUMBERS.keySet().stream()
                .map(name -> name.toUpperCase(Locale.ROOT).replaceAll("[.-]", "_"))
                .toList();

        assertThatNoException()
                .isThrownBy(() -> ConfiguredWeights.requireKnown(Stream.of(
                                "CLUB_NAME", "CLUB_MATCHING_WEIGHTS_", "CLUB_MATCHING_WEIGHTS_CLUB__" + AGENCY + "__")
                        .flatMap(prefix -> prefix.endsWith("_")
                                ? numbers.stream().map(number -> prefix + number)
                                : Stream.of(prefix))
                        .collect(Collectors.toSet())));
    }

    @ParameterizedTest(name = "{0}={1}")
    @CsvSource(delimiter = '|', textBlock = """
            points.occupation     | 0     | un nombre de 0.01 à 1000 est attendu
            points.skills         | -1    | un nombre de 0 à 1000 est attendu
            points.waiting        | NaN   | un nombre de 0 à 1000 est attendu
            points.journey        | Infinity | un nombre de 0 à 1000 est attendu
            points.journey        | 1001  | un nombre de 0 à 1000 est attendu
            closeness.same        | 0     | un nombre de 0.01 à 1 est attendu
            closeness.same        | 1.1   | un nombre de 0.01 à 1 est attendu
            closeness.family      | -0.1  | un nombre de 0 à 1 est attendu
            closeness.family      | 0.7   | au plus closeness.evolution, qui est 0.6
            closeness.evolution   | 0.9   | au plus closeness.near, qui est 0.8
            closeness.entry-level | 1.5   | un nombre de 0 à 1 est attendu
            rank-factors          | 1,1.2 | de 1 à 5 nombres de 0.01 à 1, aucun plus grand que le précédent
            rank-factors          | 0.8,0.9 | de 1 à 5 nombres de 0.01 à 1, aucun plus grand que le précédent
            rank-factors          | 1,0   | de 1 à 5 nombres de 0.01 à 1, aucun plus grand que le précédent
            rank-factors          | 1,1,1,1,1,1 | de 1 à 5 nombres de 0.01 à 1, aucun plus grand que le précédent
            required-skill        | 0     | un nombre de 0.01 à 1000 est attendu
            wished-skill          | 3     | au plus required-skill, qui est 2
            unassessed-share      | 2     | un nombre de 0 à 1 est attendu
            journey-at-limit      | 16    | au plus points.journey, qui est 15
            full-waiting-days     | 0     | un nombre de 1 à 1000 est attendu
            """)
    void a_number_that_breaks_a_rule_is_refused_in_one_line_with_its_name_its_value_and_the_rule(
            String name, String value, String rule) {
        assertThatThrownBy(() -> configured(Map.of(CLUB + name, value)))
                .isInstanceOf(ConfigurationException.class)
                .hasNoCause()
                .message()
                .startsWith(CLUB + name + "=" + value + " : " + rule + " — ")
                .doesNotContain("\n");
    }

    @Test
    void the_rule_is_given_in_english_too() {
        assertThatThrownBy(() -> configured(Map.of("club.matching.weights.journey-at-limit", "16")))
                .hasMessage("club.matching.weights.journey-at-limit=16 : au plus points.journey, qui est 15"
                        + " — at most points.journey, which is 15");
    }

    @Test
    void what_is_no_number_is_refused_by_its_name() {
        assertThatThrownBy(() -> configured(Map.of(CLUB + "points.skills", "beaucoup")))
                .isInstanceOf(ConfigValidationException.class)
                .hasMessageContaining(CLUB + "points.skills")
                .hasMessageContaining("beaucoup");
    }

    @Test
    void a_name_that_does_not_exist_is_refused() {
        assertThatThrownBy(() -> configured(Map.of(CLUB + "points.skils", "25")))
                .isInstanceOf(ConfigValidationException.class)
                .hasMessageContaining(CLUB + "points.skils");
    }

    @Test
    void a_club_is_found_by_its_agency() {
        var club = UUID.randomUUID();
        var weights = configured(Map.of(CLUB + "points.skills", "25"));

        assertThat(weights.byClub(Map.of(AGENCY, club, "21780001500014", UUID.randomUUID())))
                .containsOnlyKeys(club);
    }

    @Test
    void an_agency_that_does_not_exist_is_refused() {
        assertThatThrownBy(
                        () -> configured(Map.of(CLUB + "points.skills", "25")).byClub(Map.of()))
                .isInstanceOf(ConfigurationException.class)
                .hasMessage("club.matching.weights.club.21920001500013 : aucune agence n'a ce SIRET,"
                        + " donnez celui de l'agence du club — no agency has this SIRET");
    }

    private static ConfiguredWeights configured(Map<String, String> properties) {
        return ConfiguredWeights.of(new SmallRyeConfigBuilder()
                .withDefaultValues(properties)
                .withMapping(WeightsConfig.class)
                .build()
                .getConfigMapping(WeightsConfig.class));
    }

    private static Weights ofClub(ConfiguredWeights weights) {
        return Objects.requireNonNull(weights.byAgency().get(AGENCY));
    }

    private static Map<String, String> under(String prefix) {
        return NUMBERS.entrySet().stream()
                .collect(Collectors.toMap(entry -> prefix + entry.getKey(), Map.Entry::getValue));
    }
}
