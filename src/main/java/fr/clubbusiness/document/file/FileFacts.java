package fr.clubbusiness.document.file;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a file before it is judged.
 *
 * @param name cleaned ({@link FileName})
 * @param size in bytes; of a file that is too large as much as arrived
 * @param type by its content; null for one that the club does not keep
 * @param found what the content is, as a media type
 * @param faults what is wrong inside it
 */
public record FileFacts(String name, long size, @Nullable DocumentType type, String found, Set<FileFault> faults) {
    /** With copies. */
    public FileFacts {
        faults = Set.copyOf(faults);
    }
}
