package fr.clubbusiness.matching.feed;

import static org.assertj.core.api.Assertions.assertThat;

import fr.clubbusiness.matching.feed.UnreadableRows.Share;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class UnreadableRowsTest {
    @Test
    void none_is_none_however_few_there_are() {
        assertThat(UnreadableRows.NONE.share(0, 0)).isEqualTo(Share.NONE);
    }

    @Test
    void most_is_more_than_can_be_read_of_people_or_of_needs() {
        assertThat(new UnreadableRows(ids(20), Set.of()).share(20, 500)).isEqualTo(Share.SOME);
        assertThat(new UnreadableRows(ids(21), Set.of()).share(20, 500)).isEqualTo(Share.MOST);
        assertThat(new UnreadableRows(Set.of(), ids(21)).share(500, 20)).isEqualTo(Share.MOST);
    }

    @Test
    void a_few_rows_of_a_small_club_are_not_most() {
        assertThat(new UnreadableRows(ids(UnreadableRows.FAULT_MINIMUM - 1), Set.of()).share(0, 0))
                .isEqualTo(Share.SOME);
        assertThat(new UnreadableRows(ids(UnreadableRows.FAULT_MINIMUM), Set.of()).share(0, 0))
                .isEqualTo(Share.MOST);
    }

    @Test
    void a_changed_row_counts_with_its_new_state() {
        var all = ids(3);
        var one = all.iterator().next();
        var changed = new FeedChanges(Set.of(one), Set.of(), false);
        var before = new UnreadableRows(all, Set.of());

        assertThat(before.after(changed, UnreadableRows.NONE).people())
                .hasSize(2)
                .doesNotContain(one);
        assertThat(before.after(changed, new UnreadableRows(Set.of(one), Set.of()))
                        .people())
                .isEqualTo(all);
    }

    private static Set<UUID> ids(int count) {
        return Stream.generate(UUID::randomUUID).limit(count).collect(Collectors.toSet());
    }
}
