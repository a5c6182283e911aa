package fr.clubbusiness.referential.file;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;

/** The content of a file. It can be read several times and need not be in memory. */
public interface FileContent {
    /** The bytes from the beginning. */
    InputStream open() throws IOException;

    /** Content that is already in memory. */
    static FileContent of(byte[] bytes) {
        return () -> new ByteArrayInputStream(bytes);
    }
}
