package fr.clubbusiness.list;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.clubbusiness.problem.Invalid;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class CursorTest {
    private static final UUID ID = UUID.fromString("019a0000-0000-7000-8000-000000000001");
    private static final List<Function<String, Object>> READERS = List.of(LocalDate::parse, UUID::fromString);
    private static final List<Object> VALUES = List.of(LocalDate.of(2026, 12, 1), ID);

    private final String written = new Cursor(null, "club /v1/needs {}").write(VALUES);

    @Test
    void a_mark_gives_back_the_values_of_its_row() {
        assertThat(new Cursor(written, "club /v1/needs {}").values(READERS)).contains(VALUES);
        assertThat(new Cursor(null, "club /v1/needs {}").values(READERS)).isEmpty();
    }

    @Test
    void a_mark_of_another_list_other_filters_or_another_club_is_refused() {
        for (var other : List.of("club /v1/companies {}", "club /v1/needs {status=[OPEN]}", "another /v1/needs {}")) {
            refused(written, other);
        }
    }

    @Test
    void a_mark_of_which_any_character_is_changed_is_refused() {
        for (int i = 0; i < written.length() - 1; i++) {
            var other = written.charAt(i) == 'A' ? 'B' : 'A';
            refused(written.substring(0, i) + other + written.substring(i + 1), "club /v1/needs {}");
        }
    }

    @Test
    void a_mark_cut_lengthened_or_not_one_at_all_is_refused() {
        for (var text : List.of("", "A", "abc", "=", "é", written.substring(0, 20), written + "AAAA", "\u0000")) {
            refused(text, "club /v1/needs {}");
        }
    }

    @Test
    void a_forged_mark_whose_values_cannot_be_read_is_refused_all_the_same() {
        refused(new Cursor(null, "club /v1/needs {}").write(List.of("tomorrow", ID)), "club /v1/needs {}");
        refused(new Cursor(null, "club /v1/needs {}").write(List.of("2026-12-01", "nobody")), "club /v1/needs {}");
        refused(new Cursor(null, "club /v1/needs {}").write(List.of()), "club /v1/needs {}");
    }

    private static void refused(String text, String asked) {
        assertThatThrownBy(() -> new Cursor(text, asked).values(READERS))
                .isInstanceOfSatisfying(
                        Invalid.class,
                        invalid -> assertThat(invalid.violations())
                                .singleElement()
                                .satisfies(violation ->
                                        assertThat(violation.field()).isEqualTo("cursor")));
    }
}
