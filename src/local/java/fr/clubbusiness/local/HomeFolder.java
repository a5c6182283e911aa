package fr.clubbusiness.local;

import fr.clubbusiness.local.server.LocalFailure;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/** The data folder, locked while this process runs. The operating system releases the lock when the process ends, even when it is killed. */
final class HomeFolder implements AutoCloseable {
    /** PostgreSQL's write-ahead log and Keycloak's tables take 200 MB before any data. */
    private static final long SPACE_NEEDED = 500L * 1024 * 1024;

    private final FileChannel channel;

    private HomeFolder(FileChannel channel) {
        this.channel = channel;
    }

    /** Creates the folder if needed and locks it. Refuses one that is full, read-only or in use. */
    static HomeFolder acquire(Path home) {
        var channel = open(home);
        var lock = lock(channel, home);
        if (lock == null) {
            throw new LocalFailure(
                    "Un autre ./club utilise déjà " + home
                            + " : arrêtez-le, ou choisissez un autre dossier avec CLUB_HOME",
                    "another ./club uses this folder: stop it, or choose another one with CLUB_HOME");
        }
        requireSpace(home);
        return new HomeFolder(channel);
    }

    private static FileChannel open(Path home) {
        try {
            Files.createDirectories(home);
            Files.delete(Files.createTempFile(home, "write", ".test"));
            return FileChannel.open(home.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        } catch (IOException e) {
            throw new LocalFailure(
                    "Impossible d'écrire dans " + home + " (" + e.getMessage()
                            + ") : choisissez un autre dossier avec CLUB_HOME",
                    "the data folder cannot be written: choose another one with CLUB_HOME",
                    e);
        }
    }

    private static @Nullable FileLock lock(FileChannel channel, Path home) {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        } catch (IOException e) {
            throw new LocalFailure("Impossible de verrouiller " + home, "the data folder cannot be locked", e);
        }
    }

    private static void requireSpace(Path home) {
        var space = home.toFile().getUsableSpace();
        if (space < SPACE_NEEDED) {
            throw new LocalFailure(
                    "Il reste %d Mo dans %s, il en faut 500 : libérez de la place ou choisissez un autre dossier avec CLUB_HOME"
                            .formatted(space / 1024 / 1024, home),
                    "the disk is full: free 500 MB, or choose another folder with CLUB_HOME");
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
