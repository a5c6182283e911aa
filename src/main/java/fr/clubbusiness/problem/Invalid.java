package fr.clubbusiness.problem;

import fr.clubbusiness.shared.FieldViolation;
import fr.clubbusiness.shared.InvalidValue;
import fr.clubbusiness.shared.LocalizedText;
import java.util.List;

/** 400: fields that cannot be read, or hold unknown codes or references. */
public final class Invalid extends Problem {
    static final LocalizedText TITLE = new LocalizedText("Demande invalide", "Invalid request");
    static final LocalizedText DETAIL = new LocalizedText(
            "Corrigez les champs indiqués puis recommencez.", "Mend the fields named, then try again.");
    private final transient List<FieldViolation> violations;

    /** With at least one violation. */
    public Invalid(List<FieldViolation> violations) {
        super(400, "invalid", TITLE, DETAIL);
        this.violations = List.copyOf(violations);
    }

    /** With a single violation. */
    public Invalid(String field, String french, String english) {
        this(List.of(FieldViolation.of(field, french, english)));
    }

    /** With what a value object says of the text of this field. */
    public static Invalid of(String field, InvalidValue wrong) {
        return new Invalid(List.of(new FieldViolation(field, wrong.text())));
    }

    /** Refuses if there is any violation; does nothing on an empty list. */
    public static void ifAny(List<FieldViolation> violations) {
        if (!violations.isEmpty()) {
            throw new Invalid(violations);
        }
    }

    @Override
    public List<FieldViolation> violations() {
        return violations;
    }
}
