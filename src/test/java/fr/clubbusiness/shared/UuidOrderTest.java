package fr.clubbusiness.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.Random;
import java.util.UUID;
import java.util.stream.LongStream;
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

    @Test
    void ids_made_one_after_the_other_are_not_in_the_order_of_their_making() {
        var random = new Random(2);
        var made = LongStream.range(0, 200)
                .mapToObj(time -> new UUID(time << 16 | 0x7000, random.nextLong()))
                .toList();

        assertThat(made.stream().sorted(UuidOrder.AS_WRITTEN)).containsExactlyElementsOf(made);
        assertThat(made.stream().sorted(UuidOrder.RANDOM_HALF_FIRST).map(UUID::toString))
                .containsExactlyElementsOf(made.stream()
                        .sorted(Comparator.comparing((UUID id) -> id.toString().substring(19)))
                        .map(UUID::toString)
                        .toList());
    }
}
