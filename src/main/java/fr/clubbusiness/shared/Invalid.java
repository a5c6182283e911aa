package fr.clubbusiness.shared;

import java.util.List;

/** 400: fields that cannot be read, or hold unknown codes or references. */
public final class Invalid extends Problem {
    static final Text TITLE = new Text("Demande invalide", "Invalid request");
    static final Text DETAIL =
            new Text("Corrigez les champs indiqués puis recommencez.", "Mend the fields named, then try again.");
    private final transient List<Violation> violations;

    /** With at least one violation. */
    public Invalid(List<Violation> violations) {
        super(400, "invalid", TITLE, DETAIL);
        this.violations = List.copyOf(violations);
    }

    /** With a single violation. */
    public Invalid(String field, String french, String english) {
        this(List.of(Violation.of(field, french, english)));
    }

    /** Refuses if there is any violation; does nothing on an empty list. */
    public static void ifAny(List<Violation> violations) {
        if (!violations.isEmpty()) {
            throw new Invalid(violations);
        }
    }

    @Override
    public List<Violation> violations() {
        return violations;
    }
}
