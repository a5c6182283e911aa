package fr.clubbusiness.exchange.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import org.junit.jupiter.api.Test;

/** One line has at most 256 Ki characters, so that a quote which is never closed does not take the whole file into memory. */
class BoundedRowReaderTest {
    private static final int MOST = 256 * 1024;

    @Test
    void the_longest_line_is_read() throws IOException {
        assertThat(of(MOST).read(new char[MOST], 0, MOST)).isEqualTo(MOST);
    }

    @Test
    void one_character_more_is_refused() throws IOException {
        var reader = of(MOST + 1);
        reader.read(new char[MOST], 0, MOST);
        assertThatThrownBy(reader::read).isInstanceOf(IOException.class);
    }

    @Test
    void a_line_that_is_read_at_once_is_bounded_too() {
        assertThatThrownBy(() -> of(MOST + 1).read(new char[MOST + 1], 0, MOST + 1))
                .isInstanceOf(IOException.class);
    }

    @Test
    void each_line_has_the_whole_length() throws IOException {
        var reader = of(2 * MOST);
        reader.read(new char[MOST], 0, MOST);
        reader.nextRow();
        assertThat(reader.read(new char[MOST], 0, MOST)).isEqualTo(MOST);
    }

    @Test
    void the_end_of_the_text_counts_for_nothing() throws IOException {
        var reader = of(MOST);
        reader.read(new char[MOST], 0, MOST);
        assertThat(reader.read(new char[1], 0, 1)).isEqualTo(-1);
        assertThat(reader.read()).isEqualTo(-1);
    }

    private static BoundedRowReader of(int length) {
        return new BoundedRowReader(new StringReader("x".repeat(length)));
    }
}
