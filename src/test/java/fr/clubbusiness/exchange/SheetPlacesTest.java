package fr.clubbusiness.exchange;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.clubbusiness.shared.Unavailable;
import org.junit.jupiter.api.Test;

/** Tables of 64 MiB are laid aside a few at a time. */
class SheetPlacesTest {
    private final SheetPlaces places = new SheetPlaces();

    @Test
    void a_fourth_table_is_503_until_one_of_three_is_done() {
        for (int i = 0; i < SheetPlaces.PLACES; i++) {
            places.take();
        }
        assertThatThrownBy(places::take)
                .isInstanceOfSatisfying(
                        Unavailable.class,
                        busy -> assertThatCode(() -> busy.retryAfter().orElseThrow())
                                .doesNotThrowAnyException());
        places.leave();
        assertThatCode(places::take).doesNotThrowAnyException();
    }
}
