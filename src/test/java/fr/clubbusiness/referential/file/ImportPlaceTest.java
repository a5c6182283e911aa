package fr.clubbusiness.referential.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.clubbusiness.problem.Unavailable;
import org.junit.jupiter.api.Test;

class ImportPlaceTest {
    private final ImportPlace place = new ImportPlace();

    @Test
    void a_second_import_is_503_until_the_first_is_done() {
        var first = place.take();
        assertThatThrownBy(place::take)
                .isInstanceOfSatisfying(
                        Unavailable.class, busy -> assertThat(busy.retryAfter()).isPresent());
        first.close();
        place.take().close();
        place.take().close();
    }
}
