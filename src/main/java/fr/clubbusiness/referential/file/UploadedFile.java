package fr.clubbusiness.referential.file;

import fr.clubbusiness.shared.UnnamedFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;

/** An uploaded file, copied to disk ({@link UnnamedFile}), so that the import needs little memory. */
public final class UploadedFile implements FileContent, AutoCloseable {
    private final FileChannel file;

    private UploadedFile(FileChannel file) {
        this.file = file;
    }

    /** Copies the bytes to disk. The caller limits their number. */
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

    /** Has its own read position, and closing it does not close the file. */
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
