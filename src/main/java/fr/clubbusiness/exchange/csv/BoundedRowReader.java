package fr.clubbusiness.exchange.csv;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/** Stops reading a line that never ends, for example after a quote that is not closed: the parser would hold the rest of the file in memory. */
final class BoundedRowReader extends FilterReader {
    /** The most characters of one line, including what the parser reads ahead. */
    private static final int MAX_CHARACTERS = 256 * 1024;

    private int read;

    BoundedRowReader(Reader in) {
        super(in);
    }

    /** Starts counting the next line. */
    void nextRow() {
        read = 0;
    }

    @Override
    public int read(char[] into, int offset, int length) throws IOException {
        return counted(super.read(into, offset, length));
    }

    @Override
    public int read() throws IOException {
        int character = super.read();
        counted(character < 0 ? 0 : 1);
        return character;
    }

    private int counted(int characters) throws IOException {
        read += Math.max(0, characters);
        if (read > MAX_CHARACTERS) {
            throw new IOException("a line of more than " + MAX_CHARACTERS + " characters");
        }
        return characters;
    }
}
