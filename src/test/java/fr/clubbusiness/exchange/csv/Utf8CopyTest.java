package fr.clubbusiness.exchange.csv;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fr.clubbusiness.problem.Invalid;
import fr.clubbusiness.problem.Problem;
import jakarta.ws.rs.WebApplicationException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A text is copied as it is, if it is one, in UTF-8, and not too large. */
class Utf8CopyTest {
    private static final int MOST = 4 * 1024 * 1024;
    /** What is read at once. */
    private static final int BUFFER = 64 * 1024;

    @Test
    void a_text_is_copied_byte_by_byte() throws IOException {
        var text = "\uFEFFPrénom;Heures\r\nZoé;1\r\n".getBytes(UTF_8);
        assertThat(copied(text)).isEqualTo(text);
    }

    @Test
    void an_empty_text_is_a_text() throws IOException {
        assertThat(copied(new byte[0])).isEmpty();
    }

    /** The letter has four bytes: the end of what is read at once falls between any two of them. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4})
    void a_letter_cut_in_two_by_the_reading_is_one_letter(int bytesBefore) throws IOException {
        var text = ("x".repeat(BUFFER - bytesBefore) + "😀\nZoé").getBytes(UTF_8);
        assertThat(copied(text)).isEqualTo(text);
    }

    @Test
    void a_text_that_arrives_byte_by_byte_is_the_same_text() throws IOException {
        var text = "Zoé 😀\nLéo".getBytes(UTF_8);
        var copy = new ByteArrayOutputStream();
        new Utf8Copy(slow(text), MOST).to(copy);
        assertThat(copy.toByteArray()).isEqualTo(text);
    }

    @Test
    void the_first_line_in_another_encoding_is_named() {
        var latin = "Prenom\nLea\nZoé\nLéo\n".getBytes(Charset.forName("windows-1252"));
        assertThat(refused(latin, Invalid.class).violations())
                .singleElement()
                .matches(violation -> violation.field().equals("csv:3"))
                .extracting(violation -> violation.text().french())
                .asString()
                .startsWith("Ligne 3 : ");
    }

    @Test
    void lines_are_counted_however_far_the_fault_is() {
        var latin = ("x\n".repeat(BUFFER) + "é").getBytes(Charset.forName("windows-1252"));
        assertThat(refused(latin, Invalid.class).violations().getFirst().field())
                .isEqualTo("csv:" + (BUFFER + 1));
    }

    @Test
    void a_letter_cut_by_the_end_of_the_text_is_no_utf8() {
        var cut = new byte[] {'Z', 'o', (byte) 0xC3};
        assertThat(refused(cut, Invalid.class).violations().getFirst().text().english())
                .contains("not written in UTF-8");
    }

    /** Overlong forms and halves of pairs are forbidden (RFC 3629, section 3). */
    @Test
    void forbidden_forms_are_no_utf8() {
        var slashInTwoBytes = new byte[] {(byte) 0xC0, (byte) 0xAF};
        var halfOfAPair = new byte[] {(byte) 0xED, (byte) 0xA0, (byte) 0x80};
        assertThat(refused(slashInTwoBytes, Invalid.class)).isNotNull();
        assertThat(refused(halfOfAPair, Invalid.class)).isNotNull();
    }

    @Test
    void utf16_is_told_as_no_csv_in_either_order_of_bytes() {
        for (var charset : new Charset[] {UTF_16LE, UTF_16BE}) {
            assertThat(refused("Prenom;Heures".getBytes(charset), Invalid.class)
                            .violations()
                            .getFirst()
                            .text()
                            .french())
                    .as(charset.name())
                    .contains("UTF-16", "CSV UTF-8");
        }
    }

    @Test
    void a_workbook_is_told_as_no_csv() {
        var beginningOfXlsx = new byte[] {'P', 'K', 3, 4, 0x14, 0, 6, 0};
        assertThat(refused(beginningOfXlsx, Invalid.class)
                        .violations()
                        .getFirst()
                        .text()
                        .english())
                .contains("Excel workbook");
    }

    @Test
    void a_text_of_the_largest_size_is_copied_and_one_more_byte_is_refused() throws IOException {
        var largest = "x".repeat(MOST).getBytes(UTF_8);
        assertThat(copied(largest)).hasSize(MOST);
        var refused = refused("x".repeat(MOST + 1).getBytes(UTF_8), WebApplicationException.class);
        assertThat(refused.getResponse().getStatus()).isEqualTo(413);
    }

    /** A sender who is not read to the end never sees the answer. */
    @Test
    void what_follows_a_fault_is_read_to_the_end() throws IOException {
        for (var text : new byte[][] {
            "x".repeat(MOST + BUFFER).getBytes(UTF_8),
            ("é" + "x".repeat(2 * BUFFER)).getBytes(Charset.forName("windows-1252")),
            ("\0" + "x".repeat(2 * BUFFER)).getBytes(UTF_8)
        }) {
            var from = new ByteArrayInputStream(text);
            assertThatThrownBy(() -> new Utf8Copy(from, MOST).to(new ByteArrayOutputStream()))
                    .isInstanceOfAny(Problem.class, WebApplicationException.class);
            assertThat(from.available()).isZero();
        }
    }

    private static byte[] copied(byte[] text) throws IOException {
        var copy = new ByteArrayOutputStream();
        new Utf8Copy(new ByteArrayInputStream(text), MOST).to(copy);
        return copy.toByteArray();
    }

    private static <P extends RuntimeException> P refused(byte[] text, Class<P> type) {
        return catchThrowableOfType(type, () -> copied(text));
    }

    private static InputStream slow(byte[] text) {
        return new ByteArrayInputStream(text) {
            @Override
            public synchronized int read(byte[] into, int offset, int length) {
                return super.read(into, offset, Math.min(1, length));
            }
        };
    }
}
