package fr.clubbusiness.membership.members;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When lost accounts are believed. */
class LostAccountsTest {
    @ParameterizedTest(name = "{0} of {1}: {2}")
    @CsvSource({
        "0, 0, true",
        "1, 1, true",
        "2, 2, false",
        "2, 3, false",
        "2, 4, true",
        "5, 9, false",
        "5, 10, true",
        "6, 29, false",
        "6, 30, true",
        "300, 300, false"
    })
    void a_few_of_a_club_are_believed_while_most_are_left_and_many_only_among_five_times_as_many(
            int lost, int compared, boolean believed) {
        var people = Stream.generate(() -> lost(1, 1)).limit(lost);
        var others = Stream.generate(() -> lost(0, 1)).limit(compared - lost);
        assertThat(LostAccounts.areBelievable(Stream.concat(people, others).toList()))
                .isEqualTo(believed);
    }

    @Test
    void a_company_that_lost_all_accounts_speaks_against_nobody_else() {
        assertThat(LostAccounts.areBelievable(List.of(lost(6, 6), lost(1, 20)))).isTrue();
        assertThat(LostAccounts.areBelievable(List.of(lost(6, 7), lost(1, 20)))).isFalse();
    }

    @Test
    void a_club_that_lost_most_of_its_accounts_believes_none_even_when_each_organisation_lost_all() {
        assertThat(LostAccounts.areBelievable(List.of(lost(2, 2), lost(3, 3), lost(0, 4))))
                .isFalse();
    }

    @Test
    void only_of_several_accounts_it_counts_that_all_are_lost() {
        assertThat(lost(1, 1).isEverybody()).isFalse();
        assertThat(lost(2, 2).isEverybody()).isTrue();
        assertThat(lost(1, 2).isEverybody()).isFalse();
    }

    private static LostAccounts lost(int lost, int compared) {
        var organisation = UUID.randomUUID();
        var members = Stream.generate(UUID::randomUUID).limit(lost).toList();
        return new LostAccounts(organisation, compared, members);
    }
}
