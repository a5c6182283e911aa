package fr.clubbusiness.shared;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;

/**
 * Temporary files for what is sent to the club. Such a file has no name on disk from the moment it is opened: nothing of it outlives the
 * request, even when the process is killed.
 */
public final class UnnamedFile {
    private UnnamedFile() {}

    /** An empty one, to write and to read. Its place on disk is free once it is closed. */
    public static FileChannel open() throws IOException {
        return FileChannel.open(
                Files.createTempFile("club", ".import"),
                StandardOpenOption.READ,
                StandardOpenOption.WRITE,
                StandardOpenOption.DELETE_ON_CLOSE);
    }
}
