package fr.clubbusiness.document;

import fr.clubbusiness.shared.SubjectKind;
import java.util.UUID;

/**
 * A feature whose things have documents: one bean for each kind of subject. Who reads and writes a document is decided by the row policies; here the feature
 * says it in words, and leaves the traces that its own data leave.
 */
public interface DocumentUse {

    /**
     * Where the history of a subject is told.
     *
     * @param kind of the thing that has a history
     * @param id of it
     */
    record Trace(SubjectKind kind, UUID id) {}

    /** The kind of subject. */
    DocumentSubject.Kind kind();

    /** Where it is told that a document was attached to this subject, or removed. */
    Trace trace(UUID subject);

    /** Lets a caller pass who may remove documents of this subject; throws the refusal for anybody else. */
    void requireWritable(UUID subject);

    /** Leaves the trace of a caller who reads that there is a document, and its name. */
    void recordSeen(UUID subject);

    /** Leaves the trace of a caller who takes the content of a document along. */
    void recordTaken(UUID subject);
}
