package fr.clubbusiness.document;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.Arrays;
import java.util.Enumeration;
import java.util.NoSuchElementException;
import org.hibernate.StatelessSession;

/**
 * The bytes of documents, in a table of their own and in parts: one part at a time is in memory, on the way in and out. On the way out each part is read in a short
 * transaction of the caller, so that a slow reader holds no connection.
 */
@ApplicationScoped
class DocumentContents {
    /** As the database checks it. */
    static final int PART = 256 * 1024;

    private final StatelessSession rows;

    DocumentContents(StatelessSession rows) {
        this.rows = rows;
    }

    /** Stores the bytes of a document, whose row is written, in the current transaction. */
    void write(Document document, FileChannel file) throws IOException {
        var part = ByteBuffer.allocate(PART);
        long at = 0;
        for (int number = 0; at < document.size(); number++) {
            part.clear();
            int read;
            do {
                read = file.read(part, at + part.position());
            } while (read >= 0 && part.hasRemaining());
            if (part.position() == 0) {
                throw new IOException("a received file is shorter than it was");
            }
            insert(document, number, Arrays.copyOf(part.array(), part.position()));
            at += part.position();
        }
    }

    private void insert(Document document, int number, byte[] bytes) {
        rows.createNativeMutationQuery(
                        "INSERT INTO document_content (document_id, club_id, number, bytes) VALUES (:document, :club, :number, :bytes)")
                .setParameter("document", document.id())
                .setParameter("club", document.clubId())
                .setParameter("number", number)
                .setParameter("bytes", bytes)
                .executeUpdate();
    }

    /** The bytes of a document. */
    InputStream read(Document document) {
        return new SequenceInputStream(new Parts(document));
    }

    private byte[] part(Document document, int number) {
        return QuarkusTransaction.requiringNew()
                .call(() -> rows.createNativeQuery(
                                "SELECT bytes FROM document_content WHERE document_id = :document AND number = :number",
                                byte[].class)
                        .setParameter("document", document.id())
                        .setParameter("number", number)
                        .uniqueResultOptional()
                        .orElseThrow(() -> new IllegalStateException("a document was removed while it was read")));
    }

    /** Each read when the one before is sent. */
    @SuppressWarnings("JdkObsolete") // SequenceInputStream asks for an Enumeration
    private final class Parts implements Enumeration<InputStream> {
        private final Document document;
        private int next;

        Parts(Document document) {
            this.document = document;
        }

        @Override
        public boolean hasMoreElements() {
            return (long) next * PART < document.size();
        }

        @Override
        public InputStream nextElement() {
            if (!hasMoreElements()) {
                throw new NoSuchElementException();
            }
            return new ByteArrayInputStream(part(document, next++));
        }
    }
}
