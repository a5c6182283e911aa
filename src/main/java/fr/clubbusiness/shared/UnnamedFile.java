package fr.clubbusiness.shared;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;

/**
 * Temporary files for uploaded data. Such a file has no name on disk once it is open: nothing of it survives the request, even when the process is
 * killed.
 */
public final class UnnamedFile {
    private UnnamedFile() {}

    /** An empty file, to write and to read. Closing it frees its disk space. */
    public static FileChannel open() throws IOException {
        return FileChannel.open(
                Files.createTempFile("club", ".import"),
                StandardOpenOption.READ,
                StandardOpenOption.WRITE,
                StandardOpenOption.DELETE_ON_CLOSE);
    }
}
