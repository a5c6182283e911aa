package fr.clubbusiness.document.file;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MimeTypes;
import org.jspecify.annotations.Nullable;

/**
 * Looks at a file and says what it is, never by its name. A file is one thing alone: an image or a PDF at whose end an archive stands is told apart.
 *
 * <p><strong>Not decided here: scripts, attachments and passwords of a PDF.</strong> Its objects may be packed in streams, so that only a reader of PDF could say;
 * a search for words would refuse harmless files and miss the others. A PDF is therefore never opened by the club itself: it is sent as an attachment that no
 * browser runs in the club's name, and the optional scan looks into it.
 */
public final class DocumentTypes {
    private static final int HEAD = 64 * 1024;

    /** The end of an archive, with the longest comment. */
    private static final int TAIL = 0xFFFF + 22;

    private static final byte[] ARCHIVE = {'P', 'K', 3, 4};
    private static final byte[] ENTRY_OF_DIRECTORY = {'P', 'K', 1, 2};
    private static final byte[] END_OF_DIRECTORY = {'P', 'K', 5, 6};
    private static final byte[] END_OF_PNG = "IEND".getBytes(US_ASCII);
    private static final byte[] END_OF_JPEG = {(byte) 0xFF, (byte) 0xD9};
    private static final byte[] END_OF_PDF = "%%EOF".getBytes(US_ASCII);
    private static final byte[] START_OF_PDF = "%PDF-".getBytes(US_ASCII);

    private final MimeTypes known = MimeTypes.getDefaultMimeTypes();

    /**
     * The facts of a file.
     *
     * @param name cleaned
     * @param size as sent; of a file that is larger than {@link DocumentRules#MAX_BYTES} the channel holds the beginning alone
     */
    public FileFacts of(String name, FileChannel file, long size) throws IOException {
        var head = part(file, 0, HEAD);
        var found = known.detect(new ByteArrayInputStream(head), new Metadata())
                .getBaseType()
                .toString();
        var isWhole = size <= DocumentRules.MAX_BYTES;
        if (startsWith(head, ARCHIVE)) {
            return isWhole ? ofArchive(name, file, found) : new FileFacts(name, size, claimed(name), found, Set.of());
        }
        var type = DocumentType.of(found).orElse(null);
        return new FileFacts(name, size, type, found, isWhole ? faults(type, head, file) : Set.of());
    }

    private static FileFacts ofArchive(String name, FileChannel file, String found) throws IOException {
        if (count(file, ENTRY_OF_DIRECTORY) > ArchiveContents.MOST_PARTS) {
            return new FileFacts(name, file.size(), claimed(name), found, EnumSet.of(FileFault.ARCHIVE_TOO_LARGE));
        }
        if (!endsAsArchive(tail(file))) {
            return new FileFacts(name, file.size(), claimed(name), found, EnumSet.of(FileFault.BROKEN_FILE));
        }
        var contents = ArchiveContents.of(file);
        // What could not be read is taken at its word: the fault that is told is why.
        var isUnread = contents.type() == null && !contents.faults().isEmpty();
        return new FileFacts(name, file.size(), isUnread ? claimed(name) : contents.type(), found, contents.faults());
    }

    private static Set<FileFault> faults(@Nullable DocumentType type, byte[] head, FileChannel file)
            throws IOException {
        var tail = tail(file);
        var faults = EnumSet.noneOf(FileFault.class);
        var isWhole = switch (type) {
            case null -> true;
            case PDF -> startsWith(head, START_OF_PDF) && indexOf(tail, END_OF_PDF, 0) >= 0;
            case PNG -> indexOf(tail, END_OF_PNG, 0) >= 0;
            case JPEG -> count(file, END_OF_JPEG) > 0; // phones append a film after it
            case ODT, ODS, DOCX, XLSX -> false; // such a file is an archive, and this one does not begin as one
        };
        if (!isWhole) {
            faults.add(FileFault.BROKEN_FILE);
        }
        if (type != null && endsAsArchive(tail)) {
            faults.add(FileFault.HIDDEN_ARCHIVE);
        }
        return faults;
    }

    private static @Nullable DocumentType claimed(String name) {
        return DocumentType.claimedBy(name).filter(DocumentType::isArchive).orElse(null);
    }

    /** Whether the directory of an archive ends where the file does. */
    private static boolean endsAsArchive(byte[] tail) {
        for (int at = indexOf(tail, END_OF_DIRECTORY, 0); at >= 0; at = indexOf(tail, END_OF_DIRECTORY, at + 1)) {
            if (at + 22 <= tail.length) {
                var comment = (tail[at + 20] & 0xFF) | (tail[at + 21] & 0xFF) << 8;
                if (at + 22 + comment == tail.length) {
                    return true;
                }
            }
        }
        return false;
    }

    /** How often these bytes stand in the file, which is read in parts: an archive has at most so many entries, whatever it says. */
    private static int count(FileChannel file, byte[] wanted) throws IOException {
        int count = 0;
        for (long from = 0; from < file.size(); from += HEAD) {
            // Each part overlaps the next one, for what stands across both.
            var part = part(file, from, HEAD + wanted.length - 1);
            for (int at = indexOf(part, wanted, 0); at >= 0; at = indexOf(part, wanted, at + 1)) {
                count++;
            }
        }
        return count;
    }

    private static byte[] tail(FileChannel file) throws IOException {
        return part(file, Math.max(0, file.size() - TAIL), TAIL);
    }

    private static byte[] part(FileChannel file, long from, int most) throws IOException {
        var bytes = ByteBuffer.allocate((int) Math.min(most, Math.max(0, file.size() - from)));
        int read;
        do {
            read = file.read(bytes, from + bytes.position());
        } while (read >= 0 && bytes.hasRemaining());
        return Arrays.copyOf(bytes.array(), bytes.position());
    }

    private static boolean startsWith(byte[] bytes, byte[] wanted) {
        return bytes.length >= wanted.length && Arrays.equals(bytes, 0, wanted.length, wanted, 0, wanted.length);
    }

    private static int indexOf(byte[] bytes, byte[] wanted, int from) {
        for (int at = from; at <= bytes.length - wanted.length; at++) {
            if (Arrays.equals(bytes, at, at + wanted.length, wanted, 0, wanted.length)) {
                return at;
            }
        }
        return -1;
    }
}
