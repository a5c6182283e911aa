package fr.clubbusiness.http;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Refuses JSON bodies over 256 KiB with 413. Only imports may be larger. */
@Provider
public class BodyLimit implements ReaderInterceptor {
    private static final int BYTES = 256 * 1024;

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
        if (MediaType.APPLICATION_JSON_TYPE.isCompatible(context.getMediaType())) {
            context.setInputStream(atMost(BYTES, context.getInputStream()));
        }
        return context.proceed();
    }

    /** The same stream; it fails with 413 once more than {@code bytes} are read. */
    public static InputStream atMost(int bytes, InputStream body) {
        return new Limited(bytes, body);
    }

    private static final class Limited extends FilterInputStream {
        private int left;

        Limited(int bytes, InputStream in) {
            super(in);
            this.left = bytes;
        }

        @Override
        public int read() throws IOException {
            int read = super.read();
            count(read < 0 ? 0 : 1);
            return read;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int read = super.read(buffer, offset, length);
            count(Math.max(read, 0));
            return read;
        }

        private void count(int bytes) {
            left -= bytes;
            if (left < 0) {
                throw new WebApplicationException(413);
            }
        }
    }
}
