package fr.clubbusiness.exposure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fr.clubbusiness.eligibility.Criterion;
import fr.clubbusiness.exposure.Exposure.Group;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ExposureTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    private final Map<UUID, PersonGroups> people = new HashMap<>();

    @Test
    void a_place_counts_less_and_less_down_the_list() {
        assertThat(Exposure.weight(1)).isEqualTo(1);
        assertThat(Exposure.weight(3)).isCloseTo(0.5, within(1e-12));
        assertThat(Exposure.weight(20)).isLessThan(Exposure.weight(19));
    }

    @Test
    void groups_shown_as_much_as_they_count_have_a_ratio_of_one() {
        var aci = group(10, "ACI");
        var ei = group(10, "EI");

        var exposure = by(ExposureDimension.STRUCTURE_KIND, lists(aci, ei));

        assertThat(exposure).extracting(Group::code).containsExactly("ACI", "EI");
        assertThat(exposure).extracting(Group::ratio).containsExactly(1.0, 1.0);
        assertThat(exposure).extracting(Group::eligible).containsExactly(10, 10);
    }

    @Test
    void a_group_in_no_list_has_a_ratio_of_zero() {
        var aci = group(10, "ACI");
        group(30, "EI");

        var exposure = by(ExposureDimension.STRUCTURE_KIND, lists(aci));

        assertThat(exposure).extracting(Group::ratio).containsExactly(4.0, 0.0);
        assertThat(exposure).extracting(Group::appearing).containsExactly(10, 0);
    }

    @Test
    void the_first_places_count_more_than_the_last_ones() {
        var first = group(5, "ACI");
        var last = group(5, "EI");
        var list = new ArrayList<>(first);
        list.addAll(last);

        var exposure = by(ExposureDimension.STRUCTURE_KIND, List.of(list));

        assertThat(exposure.getFirst().ratio()).isGreaterThan(1);
        assertThat(exposure.getLast().ratio()).isLessThan(1);
    }

    @Test
    void a_group_under_five_is_merged_with_the_next_smallest() {
        group(4, "ACI");
        group(11, "EI");
        var many = group(20, "AI");

        var exposure = by(ExposureDimension.STRUCTURE_KIND, lists(many));

        assertThat(exposure).extracting(Group::code).containsExactly("AI", Exposure.TOGETHER);
        assertThat(exposure.getLast().eligible()).isEqualTo(15);
    }

    @Test
    void small_groups_still_small_when_merged_are_merged_with_one_more() {
        group(1, "ACI");
        group(1, "EI");
        group(10, "ETTI");
        group(20, "AI");

        assertThat(by(ExposureDimension.STRUCTURE_KIND, List.of()))
                .extracting(Group::code)
                .containsExactly("AI", Exposure.TOGETHER);
    }

    @Test
    void a_group_with_fewer_than_five_in_lists_is_merged() {
        var few = group(10, "ACI").subList(0, 3);
        var more = group(10, "EI");
        group(30, "AI");

        var exposure = by(ExposureDimension.STRUCTURE_KIND, lists(few, more));

        assertThat(exposure).extracting(Group::code).containsExactly("AI", Exposure.TOGETHER);
    }

    @Test
    void a_dimension_whose_groups_would_all_merge_is_empty() {
        group(3, "ACI");

        for (var dimension : ExposureDimension.values()) {
            assertThat(by(dimension, List.of())).isEmpty();
        }
    }

    /** A count of zero would reveal the trait of every person in the list. */
    @Test
    void a_trait_that_no_person_has_gives_no_groups() {
        group(40, "ACI");

        assertThat(by(ExposureDimension.DISABILITY_TITLE, List.of())).isEmpty();
        assertThat(by(ExposureDimension.QPV, List.of())).isEmpty();
    }

    @Test
    void counts_are_rounded_to_five_so_that_one_more_person_shows_nothing() {
        group(13, "ACI");
        group(27, "EI");

        assertThat(by(ExposureDimension.STRUCTURE_KIND, List.of()))
                .extracting(Group::eligible)
                .containsExactly(15, 25);
    }

    @Test
    void no_people_give_no_group() {
        assertThat(by(ExposureDimension.ZONE, List.of())).isEmpty();
    }

    @Test
    void people_who_match_have_no_ratio_when_lists_are_empty() {
        group(10, "ACI");

        assertThat(by(ExposureDimension.STRUCTURE_KIND, List.of()))
                .singleElement()
                .satisfies(group -> assertThat(group.ratio()).isNull());
    }

    @Test
    void age_bands_are_those_of_the_criteria_to_the_day() {
        assertThat(band(TODAY.minusYears(26).plusDays(1))).isEqualTo("UNDER_26");
        assertThat(band(TODAY.minusYears(26))).isEqualTo("FROM_26_TO_49");
        assertThat(band(TODAY.minusYears(50).plusDays(1))).isEqualTo("FROM_26_TO_49");
        assertThat(band(TODAY.minusYears(50))).isEqualTo("50_AND_OVER");
    }

    @Test
    void one_criterion_of_level_1_makes_level_1_and_others_level_2() {
        assertThat(level(Set.of(Criterion.RSA, Criterion.QPV))).isEqualTo("LEVEL_1");
        assertThat(level(Set.of(Criterion.QPV))).isEqualTo("LEVEL_2");
        assertThat(level(Set.of())).isEqualTo("NONE_KNOWN");
    }

    private static String band(LocalDate birthDate) {
        return PersonGroups.of(birthDate, TODAY, Set.of(), "ACI", "Z92001").group(ExposureDimension.AGE_BAND);
    }

    private static String level(Set<Criterion> criteria) {
        return PersonGroups.of(TODAY.minusYears(30), TODAY, criteria, "ACI", "Z92001")
                .group(ExposureDimension.CRITERIA_LEVEL);
    }

    private List<UUID> group(int size, String kind) {
        var group = new ArrayList<UUID>();
        for (int i = 0; i < size; i++) {
            var id = new UUID(0, people.size());
            people.put(id, PersonGroups.of(TODAY.minusYears(30), TODAY, Set.of(), kind, "Z92001"));
            group.add(id);
        }
        return group;
    }

    /** One list for each person. */
    @SafeVarargs
    @SuppressWarnings("varargs")
    private static List<List<UUID>> lists(List<UUID>... groups) {
        return List.of(groups).stream().flatMap(List::stream).map(List::of).toList();
    }

    private List<Group> by(ExposureDimension dimension, List<List<UUID>> lists) {
        return Exposure.by(dimension, lists, people).groups();
    }
}
