package fr.clubbusiness.membership.members;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When lost accounts are believed. */
class LostAccountsTest {
    @ParameterizedTest(name = "{0} of {1}: {2}")
    @CsvSource({"0, 0, true", "1, 1, true", "5, 5, true", "6, 29, false", "6, 30, true", "300, 300, false"})
    void a_few_are_always_believed_and_many_only_among_five_times_as_many(int lost, int compared, boolean believed) {
        assertThat(LostAccounts.areBelievable(lost, compared)).isEqualTo(believed);
    }
}
