package fr.clubbusiness.problem;

import fr.clubbusiness.shared.FieldViolation;
import fr.clubbusiness.shared.InvalidValue;
import fr.clubbusiness.shared.LocalizedText;
import java.util.List;

/**
 * 400: fields that cannot be read, or hold unknown codes or references. A violation without field concerns the whole body and is written in
 * the detail.
 */
public final class Invalid extends Problem {
    static final LocalizedText TITLE = new LocalizedText("Demande invalide", "Invalid request");
    static final LocalizedText DETAIL = new LocalizedText(
            "Corrigez les champs indiqués puis recommencez.", "Mend the fields named, then try again.");
    private final transient List<FieldViolation> violations;

    /** With at least one violation. */
    public Invalid(List<FieldViolation> violations) {
        super(400, "invalid", TITLE, detail(violations));
        this.violations = violations.stream().filter(Invalid::isOfField).toList();
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

    private static boolean isOfField(FieldViolation violation) {
        return !violation.field().isEmpty();
    }

    private static LocalizedText detail(List<FieldViolation> violations) {
        var whole = violations.stream()
                .filter(violation -> !isOfField(violation))
                .map(FieldViolation::text)
                .findFirst();
        return violations.stream().anyMatch(Invalid::isOfField)
                ? whole.map(Invalid::afterDetail).orElse(DETAIL)
                : whole.orElse(DETAIL);
    }

    private static LocalizedText afterDetail(LocalizedText more) {
        return new LocalizedText(DETAIL.french() + " " + more.french(), DETAIL.english() + " " + more.english());
    }

    @Override
    public List<FieldViolation> violations() {
        return violations;
    }
}
