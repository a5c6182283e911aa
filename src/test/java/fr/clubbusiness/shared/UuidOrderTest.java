package fr.clubbusiness.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class UuidOrderTest {

    @Test
    void ids_are_in_the_order_of_their_text() {
        var random = new Random(1);
        var ids = Stream.generate(() -> new UUID(random.nextLong(), random.nextLong()))
                .limit(200)
                .toList();

        assertThat(ids.stream().sorted(UuidOrder.AS_WRITTEN).map(UUID::toString))
                .containsExactlyElementsOf(
                        ids.stream().map(UUID::toString).sorted().toList());
    }
}
