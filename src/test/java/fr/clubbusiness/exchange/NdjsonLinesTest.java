package fr.clubbusiness.exchange;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import fr.clubbusiness.exchange.NdjsonLines.Line;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class NdjsonLinesTest {

    @Test
    void lines_keep_their_number_in_the_file_when_blank_ones_are_passed_over() throws IOException {
        assertThat(lines("{}\n\n  \r\n{\"é\":1}\r\nlast".getBytes(UTF_8)))
                .containsExactly(new Line.Plain(1, "{}"), new Line.Plain(4, "{\"é\":1}"), new Line.Plain(5, "last"));
    }

    @Test
    void a_byte_order_mark_is_not_part_of_the_first_line() throws IOException {
        assertThat(lines("\uFEFF{}\n".getBytes(UTF_8))).containsExactly(new Line.Plain(1, "{}"));
    }

    @Test
    void an_empty_file_has_no_line() throws IOException {
        assertThat(lines(new byte[0])).isEmpty();
        assertThat(lines("\n\n".getBytes(UTF_8))).isEmpty();
    }

    @Test
    void a_line_in_another_encoding_is_unreadable_and_the_next_is_read() throws IOException {
        var lines = lines("{\"é\":1}\n{}\n".getBytes(ISO_8859_1));
        assertThat(lines.getFirst()).isInstanceOf(Line.Unreadable.class);
        assertThat(lines.getLast()).isEqualTo(new Line.Plain(2, "{}"));
    }

    @Test
    void a_line_of_64_KiB_is_read_and_a_longer_one_is_refused() throws IOException {
        var longest = "x".repeat(NdjsonLines.MAX_BYTES);
        assertThat(lines((longest + "\n" + longest + "x\n{}").getBytes(UTF_8)))
                .satisfiesExactly(
                        line -> assertThat(line).isEqualTo(new Line.Plain(1, longest)),
                        line -> assertThat(line).isInstanceOf(Line.Unreadable.class),
                        line -> assertThat(line).isEqualTo(new Line.Plain(3, "{}")));
    }

    @Test
    void a_byte_order_mark_of_a_later_line_is_part_of_it() throws IOException {
        assertThat(lines("{}\n\uFEFF{}\n".getBytes(UTF_8)).getLast()).isEqualTo(new Line.Plain(2, "\uFEFF{}"));
    }

    @Test
    void a_line_that_is_too_long_or_garbled_says_which_of_both() throws IOException {
        assertThat(why(lines("x".repeat(NdjsonLines.MAX_BYTES + 1).getBytes(UTF_8))))
                .isEqualTo("Line too long: 64 KiB at most.");
        assertThat(why(lines("é".getBytes(ISO_8859_1)))).isEqualTo("This line is not written in UTF-8.");
    }

    @Test
    void the_longest_line_is_counted_in_bytes_and_not_in_letters() throws IOException {
        assertThat(lines("é".repeat(NdjsonLines.MAX_BYTES / 2).getBytes(UTF_8)).getFirst())
                .isInstanceOf(Line.Plain.class);
        assertThat(lines(("é".repeat(NdjsonLines.MAX_BYTES / 2) + "x").getBytes(UTF_8))
                        .getFirst())
                .isInstanceOf(Line.Unreadable.class);
    }

    @Test
    void lines_beyond_what_is_read_at_once_are_whole() throws IOException {
        var line = "{\"name\":\"Zoé\"}";
        assertThat(lines((line + "\n").repeat(20_000).getBytes(UTF_8)))
                .hasSize(20_000)
                .allMatch(it -> it instanceof Line.Plain plain && plain.text().equals(line));
    }

    @Test
    void what_is_left_is_read_to_the_end_so_that_the_sender_reads_the_answer() throws IOException {
        var body = new ByteArrayInputStream("{}\n".repeat(100_000).getBytes(UTF_8));
        var lines = new NdjsonLines(body);
        assertThat(lines.next()).isPresent();
        lines.drain();
        assertThat(body.available()).isZero();
    }

    private static String why(List<Line> lines) {
        return lines.getFirst() instanceof Line.Unreadable(var _, var problem)
                ? problem.detail().english()
                : "";
    }

    private static List<Line> lines(byte[] bytes) throws IOException {
        var lines = new NdjsonLines(new ByteArrayInputStream(bytes));
        var read = new ArrayList<Line>();
        for (var line = lines.next(); line.isPresent(); line = lines.next()) {
            read.add(line.get());
        }
        return read;
    }
}
