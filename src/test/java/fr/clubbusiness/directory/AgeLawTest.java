package fr.clubbusiness.directory;

import static fr.clubbusiness.directory.AgeLaw.Breach.MINIMUM_AGE;
import static fr.clubbusiness.directory.AgeLaw.Breach.NIGHT_WORK;
import static fr.clubbusiness.directory.AgeLaw.Breach.WEEKLY_HOURS;
import static fr.clubbusiness.vocabulary.ContractType.APPRENTISSAGE;
import static fr.clubbusiness.vocabulary.ContractType.CDD;
import static fr.clubbusiness.vocabulary.ContractType.CDDI;
import static fr.clubbusiness.vocabulary.ContractType.CDI_INCLUSION;
import static org.assertj.core.api.Assertions.assertThat;

import fr.clubbusiness.vocabulary.ContractType;
import fr.clubbusiness.vocabulary.WorkingCondition;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the law says of age and work (Code du travail, L4153-1, L6222-1, L3162-1, L3163-2). */
class AgeLawTest {

    @ParameterizedTest
    @CsvSource({"APPRENTISSAGE, 15", "CDD, 16", "CDI, 16", "MISSION, 16", "CDI_INCLUSION, 57", "CDI_INTERIMAIRE, 57"})
    void each_contract_has_its_least_age(ContractType kind, int age) {
        assertThat(AgeLaw.leastAge(kind)).isEqualTo(age);
        assertThat(AgeLaw.breaches(age, Set.of(kind), 20, Set.of())).isEmpty();
        assertThat(AgeLaw.breaches(age - 1, Set.of(kind), 20, Set.of())).containsExactly(MINIMUM_AGE);
    }

    @Test
    void one_contract_that_the_age_allows_is_enough() {
        assertThat(AgeLaw.breaches(15, Set.of(CDD, APPRENTISSAGE), 20, Set.of()))
                .isEmpty();
        assertThat(AgeLaw.breaches(30, Set.of(CDDI, CDI_INCLUSION), 20, Set.of()))
                .isEmpty();
    }

    @Test
    void without_any_contract_no_age_is_enough() {
        assertThat(AgeLaw.breaches(40, Set.of(), 20, Set.of())).containsExactly(MINIMUM_AGE);
    }

    @ParameterizedTest
    @CsvSource({"17, 35, true", "17, 35.5, false", "18, 39, true"})
    void under_eighteen_a_week_has_thirty_five_hours_at_most(int age, double hours, boolean allowed) {
        assertThat(AgeLaw.breaches(age, Set.of(CDD), hours, Set.of()).contains(WEEKLY_HOURS))
                .isEqualTo(!allowed);
    }

    @ParameterizedTest
    @CsvSource({"17, NIGHT, false", "18, NIGHT, true", "17, COLD, true"})
    void under_eighteen_nobody_works_at_night(int age, WorkingCondition condition, boolean allowed) {
        assertThat(AgeLaw.breaches(age, Set.of(CDD), 20, Set.of(condition)).contains(NIGHT_WORK))
                .isEqualTo(!allowed);
    }

    @Test
    void every_rule_that_is_broken_is_told() {
        assertThat(AgeLaw.breaches(14, Set.of(CDD), 39, Set.of(WorkingCondition.NIGHT)))
                .containsExactly(MINIMUM_AGE, WEEKLY_HOURS, NIGHT_WORK);
    }

    @Test
    void a_broken_rule_is_told_in_french() {
        assertThat(NIGHT_WORK.label()).isEqualTo("Moins de 18 ans : pas de travail entre 22 h et 6 h");
    }

    @Test
    void a_year_is_whole_on_the_birthday() {
        var birth = LocalDate.of(2010, 6, 15);
        assertThat(AgeLaw.ageOn(birth, LocalDate.of(2026, 6, 14))).isEqualTo(15);
        assertThat(AgeLaw.ageOn(birth, LocalDate.of(2026, 6, 15))).isEqualTo(16);
    }

    @Test
    void whoever_is_born_on_29_february_gets_older_on_1_march_of_a_common_year() {
        var birth = LocalDate.of(2008, 2, 29);
        assertThat(AgeLaw.ageOn(birth, LocalDate.of(2026, 2, 28))).isEqualTo(17);
        assertThat(AgeLaw.ageOn(birth, LocalDate.of(2026, 3, 1))).isEqualTo(18);
    }
}
