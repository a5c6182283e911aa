package fr.clubbusiness.matching.view;

/** Which form of an answer its reader gets. The answer names it, so that a typed client knows what it reads. */
final class AnswerForms {
    /** The field that names the form. */
    static final String PROPERTY = "view";

    /** For a structure or an adviser. */
    static final String FULL = "FULL";

    /** For the poster of a need. */
    static final String ANONYMOUS = "ANONYMOUS";

    private AnswerForms() {}
}
