package fr.clubbusiness.list;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.clubbusiness.problem.Invalid;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class OrderingTest {
    private static final UUID ID = UUID.fromString("019a0000-0000-7000-8000-000000000001");
    private static final Ordering<Row> ORDER =
            Ordering.newestFirst("id", Row::id).or("name", "nameKey", key -> key, Row::name);

    private record Row(UUID id, String name) {}

    @Test
    void the_newest_come_first_unless_asked_otherwise() {
        assertThat(slice(null, null).orderBy()).isEqualTo(" order by id desc");
        assertThat(slice("createdAt", null).orderBy()).isEqualTo(" order by id");
    }

    @Test
    void the_id_decides_between_equals() {
        assertThat(slice("name", null).orderBy()).isEqualTo(" order by nameKey, id desc");
        assertThat(slice("-name,createdAt", null).orderBy()).isEqualTo(" order by nameKey desc, id");
    }

    @Test
    void the_first_page_has_no_condition() {
        assertThat(slice("name", null).and()).isEmpty();
        assertThat(slice("name", null).values()).isEmpty();
    }

    @Test
    void the_next_page_starts_after_the_last_row_among_those_of_the_same_name_too() {
        var next = slice("name", slice("name", null).cursorAfter(new Row(ID, "boulangerie")));
        assertThat(next.and()).isEqualTo(" and (nameKey >= :after0 and (nameKey > :after0 or id < :after1))");
        assertThat(next.values()).isEqualTo(Map.of("after0", "boulangerie", "after1", ID));
    }

    @Test
    void an_unknown_field_or_one_asked_twice_is_refused_with_those_allowed() {
        for (var sort : List.of("", "siret", "name,", "name,-name", "--name", "NAME", "name createdAt")) {
            assertThatThrownBy(() -> slice(sort, null))
                    .isInstanceOfSatisfying(
                            Invalid.class,
                            invalid -> assertThat(invalid.violations())
                                    .singleElement()
                                    .satisfies(violation -> {
                                        assertThat(violation.field()).isEqualTo("sort");
                                        assertThat(violation.text().french()).endsWith(": createdAt, name.");
                                    }));
        }
    }

    private static ListSlice<Row> slice(@Nullable String sort, @Nullable String cursor) {
        return new ListSlice<>(50, ORDER.terms(sort), new Cursor(cursor, "club /v1/rows"));
    }
}
