package fr.clubbusiness.matching.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Many changes are read in slices, without losing any. */
class FeedChangesTest {
    @Test
    void few_are_one_slice_and_none_is_no_slice() {
        var few = new FeedChanges(ids(3), ids(2), true);
        assertThat(few.slices()).containsExactly(few);
        assertThat(FeedChanges.NONE.slices()).isEmpty();
    }

    @Test
    void many_are_several_slices_that_hold_them_all() {
        var many = new FeedChanges(ids(120_000), ids(7), false);
        var slices = many.slices();

        assertThat(slices).allMatch(slice -> slice.size() <= 50_000).hasSizeGreaterThan(2);
        var people = new HashSet<UUID>();
        slices.forEach(slice -> people.addAll(slice.people()));
        assertThat(people).isEqualTo(many.people());
        assertThat(slices.stream().flatMap(slice -> slice.needs().stream())).hasSize(7);
    }

    private static Set<UUID> ids(int count) {
        return Stream.generate(UUID::randomUUID).limit(count).collect(Collectors.toSet());
    }
}
