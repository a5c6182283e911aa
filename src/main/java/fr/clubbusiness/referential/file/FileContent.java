package fr.clubbusiness.referential.file;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;

/** What a file holds. It can be read several times, and need not be held in memory. */
public interface FileContent {
    /** The bytes from the first on. */
    InputStream open() throws IOException;

    /** Bytes that are in memory already. */
    static FileContent of(byte[] bytes) {
        return () -> new ByteArrayInputStream(bytes);
    }
}
