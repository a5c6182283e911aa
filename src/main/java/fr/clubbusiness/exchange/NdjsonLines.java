package fr.clubbusiness.exchange;

import fr.clubbusiness.problem.Invalid;
import fr.clubbusiness.problem.Problem;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Cuts a stream into lines. It never holds more than one line, however long the file or a line is. */
public final class NdjsonLines {
    /** Far more than any record of the club needs, even when every character is escaped. */
    public static final int MAX_BYTES = 64 * 1024;

    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final int BUFFER = 64 * 1024;

    /** A line, with its number in the file. */
    public sealed interface Line {
        int number();

        /** Whether the line is empty and can be skipped. */
        default boolean isBlank() {
            return false;
        }

        /** A line of text. */
        record Plain(int number, String text) implements Line {
            @Override
            public boolean isBlank() {
                return text.isEmpty();
            }
        }

        /** A line that cannot be read as text. */
        record Unreadable(int number, Problem why) implements Line {}
    }

    private final InputStream in;
    private final byte[] buffer = new byte[BUFFER];
    private int at;
    private int end;
    private int number;

    /** The lines of this stream, which the caller closes. */
    public NdjsonLines(InputStream in) {
        this.in = in;
    }

    /** The next line that is not blank; empty at the end of the stream. */
    public Optional<Line> next() throws IOException {
        var line = nextOrBlank();
        while (line.isPresent() && line.get().isBlank()) {
            line = nextOrBlank();
        }
        return line;
    }

    /** The next line, also a blank one, for a reader who counts them; empty at the end of the stream. */
    public Optional<Line> nextOrBlank() throws IOException {
        var bytes = nextBytes();
        return bytes == null ? Optional.empty() : Optional.of(line(bytes));
    }

    /** Reads and discards the rest, so that a client that is still sending can read the answer. */
    void drain() throws IOException {
        in.transferTo(OutputStream.nullOutputStream());
    }

    /** The bytes of the next line, at most one more than allowed; null at the end of the stream. */
    private byte @Nullable [] nextBytes() throws IOException {
        if (!hasMore()) {
            return null;
        }
        number++;
        var bytes = new ByteArrayOutputStream();
        while (hasMore()) {
            int start = at;
            while (at < end && buffer[at] != '\n') {
                at++;
            }
            bytes.write(buffer, start, Math.min(at - start, MAX_BYTES + 1 - bytes.size()));
            if (at < end) {
                at++;
                break;
            }
        }
        return bytes.toByteArray();
    }

    /** Whether the stream has more bytes. */
    private boolean hasMore() throws IOException {
        if (at == end) {
            at = 0;
            end = Math.max(0, in.read(buffer));
        }
        return at < end;
    }

    private Line line(byte[] bytes) {
        if (bytes.length > MAX_BYTES) {
            return new Line.Unreadable(
                    number, new Invalid("", "Ligne trop longue : 64 Kio au plus.", "Line too long: 64 KiB at most."));
        }
        try {
            var text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return new Line.Plain(number, (number == 1 ? withoutMark(text) : text).strip());
        } catch (CharacterCodingException notUtf8) {
            return new Line.Unreadable(
                    number,
                    new Invalid("", "Cette ligne n'est pas écrite en UTF-8.", "This line is not written in UTF-8."));
        }
    }

    private static String withoutMark(String text) {
        return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
    }
}
