package fr.clubbusiness.local.server;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** A file or folder under {@code target/local} that takes long to make and then serves every data folder. */
final class SharedArtifact {
    /** Makes it at the given path, where nothing is. */
    interface Maker {
        void make(Path draft) throws IOException;
    }

    private SharedArtifact() {}

    /**
     * Returns the path, made by the maker unless it is already there. It is whole or not there: made aside and then renamed,
     * by one process at a time; what a killed one left is swept away.
     */
    static Path at(Path path, Maker maker) throws IOException {
        var target = path.toAbsolutePath();
        if (Files.exists(target)) {
            return target;
        }
        Files.createDirectories(target.getParent());
        try (var channel = open(target.resolveSibling(target.getFileName() + ".lock"));
                var lock = channel.lock()) {
            if (lock.isValid() && !Files.exists(target)) {
                var draft = target.resolveSibling(target.getFileName() + ".draft");
                Folders.delete(draft);
                maker.make(draft);
                Files.move(draft, target, ATOMIC_MOVE);
            }
        }
        return target;
    }

    private static FileChannel open(Path lock) throws IOException {
        return FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    }
}
