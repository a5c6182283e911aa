package fr.clubbusiness.document;

import fr.clubbusiness.document.file.DocumentRules;
import fr.clubbusiness.shared.Sha256;
import fr.clubbusiness.shared.UnnamedFile;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.security.MessageDigest;

/** A file as it arrives, on disk and under no name ({@link UnnamedFile}). Of one that is too large the beginning alone is kept, and the rest counted. */
final class ReceivedFile implements AutoCloseable {
    private final FileChannel bytes;
    private final MessageDigest digest = Sha256.digest();
    private long size;

    ReceivedFile() throws IOException {
        this.bytes = UnnamedFile.open();
    }

    /** Adds these bytes. */
    void add(ByteBuffer more) throws IOException {
        size += more.remaining();
        if (size <= DocumentRules.MAX_BYTES) {
            digest.update(more.duplicate());
            while (more.hasRemaining()) {
                bytes.write(more);
            }
        }
    }

    /** The bytes, to be read by position. */
    FileChannel bytes() {
        return bytes;
    }

    /** As sent. */
    long size() {
        return size;
    }

    boolean isWhole() {
        return size <= DocumentRules.MAX_BYTES;
    }

    /** Ends the receipt. */
    byte[] sha256() {
        return digest.digest();
    }

    @Override
    public void close() throws IOException {
        bytes.close();
    }
}
