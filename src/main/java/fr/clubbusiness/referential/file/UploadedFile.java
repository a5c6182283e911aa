package fr.clubbusiness.referential.file;

import fr.clubbusiness.shared.UnnamedFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;

/** A file that was sent, on disk ({@link UnnamedFile}): an import of a referential takes no memory for what it has not read yet. */
public final class UploadedFile implements FileContent, AutoCloseable {
    private final FileChannel file;

    private UploadedFile(FileChannel file) {
        this.file = file;
    }

    /** Copies all of this to disk; whoever gives it says how much it may be. */
    public static UploadedFile copyOf(InputStream bytes) throws IOException {
        var upload = new UploadedFile(UnnamedFile.open());
        try {
            bytes.transferTo(Channels.newOutputStream(upload.file));
            return upload;
        } catch (IOException | RuntimeException failed) {
            upload.close();
            throw failed;
        }
    }

    @Override
    public InputStream open() {
        return new Bytes(file);
    }

    @Override
    public void close() throws IOException {
        file.close();
    }

    /** Reads at a position of its own, so that closing it closes no file. */
    private static final class Bytes extends InputStream {
        private final FileChannel file;
        private long position;

        Bytes(FileChannel file) {
            this.file = file;
        }

        @Override
        public int read() throws IOException {
            var one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int read = file.read(ByteBuffer.wrap(buffer, offset, length), position);
            position += Math.max(0, read);
            return read;
        }
    }
}
