package fr.clubbusiness.document;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import fr.clubbusiness.document.file.DocumentRules;
import fr.clubbusiness.document.file.DocumentTypes;
import fr.clubbusiness.document.file.TestFiles;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import org.junit.jupiter.api.Test;

/** What arrives goes to disk as it arrives: a file of 10 MiB is received and looked at with a small part of that in memory. */
class DocumentMemoryTest {
    private static final long MOST = 4L * 1024 * 1024;

    @Test
    void a_large_file_needs_little_memory() throws IOException {
        var form = Documents.form("a.pdf", TestFiles.pdf(DocumentRules.MAX_BYTES, 5));
        var types = new DocumentTypes();
        received(form, types); // classes and tables are loaded
        var thread = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        for (int i = 0; i < 3; i++) {
            var before = thread.getCurrentThreadAllocatedBytes();
            received(form, types);
            assertThat(thread.getCurrentThreadAllocatedBytes() - before).isLessThan(MOST);
        }
    }

    private static void received(byte[] form, DocumentTypes types) throws IOException {
        try (var file = ReceiveFile.from(Documents.FORM, new ByteArrayInputStream(form))) {
            assertThat(file.file().size()).isEqualTo(DocumentRules.MAX_BYTES);
            assertThat(DocumentRules.refusals(
                            types.of(
                                    file.name(),
                                    file.file().bytes(),
                                    file.file().size()),
                            0))
                    .isEmpty();
        }
    }
}
