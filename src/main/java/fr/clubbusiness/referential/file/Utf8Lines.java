package fr.clubbusiness.referential.file;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** The lines of a file as bytes, one after the other, with what is to be known of the file before it is read as text. */
final class Utf8Lines {
    /** Far more than a line of a referential holds. */
    static final int MAX_BYTES = 64 * 1024;

    private final FileContent content;
    private final InputStream in;
    private int number;
    private int last = -1;

    private Utf8Lines(FileContent content) throws IOException {
        this.content = content;
        this.in = new BufferedInputStream(content.open(), MAX_BYTES);
    }

    static Utf8Lines of(FileContent content) throws IOException {
        return new Utf8Lines(content);
    }

    /** Whether a byte is zero: that is no text in UTF-8. */
    boolean hasZero() throws IOException {
        try (var bytes = content.open()) {
            var buffer = new byte[MAX_BYTES];
            for (int read = bytes.read(buffer); read >= 0; read = bytes.read(buffer)) {
                for (int i = 0; i < read; i++) {
                    if (buffer[i] == 0) {
                        return true;
                    }
                }
            }
            return false;
        }
    }

    /** The next line with its end; of one that is too long, one byte more than is allowed. Null after the last. */
    byte @Nullable [] next() throws IOException {
        var line = new ByteArrayOutputStream();
        int read = in.read();
        while (read >= 0) {
            last = read;
            if (line.size() <= MAX_BYTES) {
                line.write(read);
            }
            if (read == '\n') {
                break;
            }
            read = in.read();
        }
        if (line.size() == 0) {
            return null;
        }
        number++;
        return line.toByteArray();
    }

    /** The number of the line that was read last, from 1. */
    int number() {
        return number;
    }

    /** Whether what was read ends with a comma: the file was cut there. */
    boolean endsWithComma() {
        return last == ',';
    }
}
