package fr.clubbusiness.document.file;

/** What is wrong inside a file. */
enum FileFault {
    /** Programs that an office opens with the file. */
    MACROS,
    /** Other files inside it, which nobody looked at. */
    EMBEDDED_FILE,
    /** It opens with a password alone. */
    ENCRYPTED,
    /** It would fill a disk, or keep a processor busy. */
    ARCHIVE_TOO_LARGE,
    /** Its end is missing, or its parts contradict each other. */
    BROKEN_FILE,
    /** It is a document and an archive at once: what one program shows is not what another one opens. */
    HIDDEN_ARCHIVE
}
