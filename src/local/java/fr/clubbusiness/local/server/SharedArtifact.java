package fr.clubbusiness.local.server;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** A file or folder under {@code target/local} that takes long to create and is shared by all data folders. */
final class SharedArtifact {
    /** Creates it at this path, where nothing exists. */
    interface Maker {
        void make(Path draft) throws IOException;
    }

    private SharedArtifact() {}

    /**
     * Returns the path, after creating it if needed. It is created in a temporary place and then renamed, by one process at a time, so it is always
     * complete. What a killed process left is deleted.
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
