package fr.clubbusiness.referential.file;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** The lines of a file as bytes, with what must be checked before they are decoded. */
final class Utf8Lines {
    /** Far more than any line of a referential has. */
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

    /** Whether the file contains a zero byte, which UTF-8 text never does. */
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

    /** The next line with its line break, null after the last. A line that is too long is cut one byte after the limit. */
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

    /** The number of the last line read, from 1. */
    int number() {
        return number;
    }

    /** Whether the bytes read so far end with a comma: the file was cut there. */
    boolean endsWithComma() {
        return last == ',';
    }
}
