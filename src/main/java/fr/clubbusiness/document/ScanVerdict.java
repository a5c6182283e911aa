package fr.clubbusiness.document;

/** What came of a scan. */
sealed interface ScanVerdict {

    /** It is done, or there is no scanner. */
    record Passed(ScanState state) implements ScanVerdict {}

    /**
     * Something was found.
     *
     * @param virus as the scanner calls it
     */
    record Infected(String virus) implements ScanVerdict {}

    /** There is a scanner, and it does not answer. */
    record Unanswered() implements ScanVerdict {}
}
