package fr.clubbusiness.referential;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;

/** What a file holds. It can be read several times, and need not be held in memory. */
interface FileContent {
    /** The bytes from the first on. */
    InputStream open() throws IOException;

    /** Bytes that are in memory already. */
    static FileContent of(byte[] bytes) {
        return () -> new ByteArrayInputStream(bytes);
    }
}
