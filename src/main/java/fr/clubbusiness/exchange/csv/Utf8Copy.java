package fr.clubbusiness.exchange.csv;

import static java.nio.charset.StandardCharsets.UTF_8;

import fr.clubbusiness.problem.Invalid;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;

/** Copies a text, and checks that it is UTF-8 text within the size limit. */
final class Utf8Copy {
    private static final int BUFFER = 64 * 1024;

    private final InputStream from;
    private final int maxBytes;
    private final CharsetDecoder decoder = UTF_8.newDecoder();
    private final CharBuffer characters = CharBuffer.allocate(BUFFER);
    private final ByteBuffer bytes = ByteBuffer.allocate(BUFFER);
    private long read;
    private int line = 1;

    Utf8Copy(InputStream from, int maxBytes) {
        this.from = from;
        this.maxBytes = maxBytes;
    }

    /**
     * Copies everything.
     *
     * @throws Invalid that names the first line that is not UTF-8
     * @throws WebApplicationException 413 when it is too large; the rest is read and discarded, so that a client that is still sending can read the answer
     */
    void to(OutputStream copy) throws IOException {
        for (int count = next(); count >= 0; count = next()) {
            read += count;
            if (read > maxBytes) {
                throw refused(tooLarge());
            }
            copy.write(bytes.array(), bytes.position() - count, count);
            bytes.flip();
            decode(false);
            bytes.compact();
        }
        bytes.flip();
        decode(true);
    }

    private int next() throws IOException {
        int count = from.read(bytes.array(), bytes.position(), bytes.remaining());
        if (count > 0) {
            bytes.position(bytes.position() + count);
        }
        return count;
    }

    private void decode(boolean end) throws IOException {
        CoderResult result;
        do {
            result = decoder.decode(bytes, characters, end);
            characters.flip();
            if (!countLines()) {
                throw refused(notText());
            }
            characters.clear();
            if (result.isError()) {
                throw refused(notUtf8());
            }
        } while (result.isOverflow());
    }

    /** Counts the lines. Returns false at a zero character, which no text contains. */
    private boolean countLines() {
        for (int i = 0; i < characters.length(); i++) {
            char character = characters.charAt(i);
            if (character == '\n') {
                line++;
            } else if (character == '\0') {
                return false;
            }
        }
        return true;
    }

    private <P extends RuntimeException> P refused(P why) throws IOException {
        from.transferTo(OutputStream.nullOutputStream());
        return why;
    }

    private Invalid notUtf8() {
        return new Invalid(
                "csv:" + line,
                "Ligne %d : ce fichier n'est pas écrit en UTF-8 (sans doute en Windows-1252, le « CSV » simple d'Excel). "
                                .formatted(line)
                        + "Dans Excel : Fichier, Enregistrer sous, type « CSV UTF-8 (délimité par des virgules) ». Rien n'a été enregistré.",
                "Line %d: this file is not written in UTF-8 (probably in Windows-1252, Excel's plain \"CSV\"). "
                                .formatted(line)
                        + "In Excel: File, Save As, type \"CSV UTF-8 (Comma delimited)\". Nothing was stored.");
    }

    private Invalid notText() {
        return new Invalid(
                "csv:" + line,
                "Ce n'est pas un fichier CSV (classeur Excel, ou UTF-16) : enregistrez-le en « CSV UTF-8 ». Rien n'a été enregistré.",
                "This is no CSV file (an Excel workbook, or UTF-16): save it as \"CSV UTF-8\". Nothing was stored.");
    }

    private static WebApplicationException tooLarge() {
        return new WebApplicationException(Response.Status.REQUEST_ENTITY_TOO_LARGE);
    }
}
