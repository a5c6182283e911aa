package fr.clubbusiness.shared;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The kinds of things that have a short reference, operations of their own and a history: one row per kind. References, problems, history, the
 * published contract and the schemas of imports all read it. A new feature adds its row here, and the same code to the table
 * {@code subject_kind} in its migration.
 */
public enum SubjectKind {
    /** A company, a structure, a partner or the agency. */
    ORGANISATION(
            'E',
            412,
            "L'organisation",
            "Cette organisation",
            "This organisation",
            null,
            "companies structures partners"),
    /** A person whom a structure accompanies. */
    BENEFICIARY('P', 2231, "La personne", "Cette personne", "This person", "BeneficiaryRequest", "beneficiaries"),
    /** A labour need. */
    NEED('B', 907, "Le besoin", "Ce besoin", "This need", "NeedRequest", "needs"),
    /** One person for one need. */
    INTRODUCTION('M', 115, "La mise en relation", "Cette mise en relation", "This introduction", null, "introductions");

    private final char letter;
    private final int example;
    private final String french;
    private final String thisOne;
    private final String thisOneEnglish;
    private final @Nullable String importSchema;
    private final String paths;

    /**
     * A row.
     *
     * @param letter the first letter of its short references
     * @param example the number of a reference, for explanations
     * @param french what it is called, with its article
     * @param thisOne what one that is not found is called in French
     * @param thisOneEnglish the same in English
     * @param importSchema the schema of a line that is imported; null when it has no import
     * @param paths the first segments of its operations after {@code /v1/}, with blanks between
     */
    SubjectKind(
            char letter,
            int example,
            String french,
            String thisOne,
            String thisOneEnglish,
            @Nullable String importSchema,
            String paths) {
        this.letter = letter;
        this.example = example;
        this.french = french;
        this.thisOne = thisOne;
        this.thisOneEnglish = thisOneEnglish;
        this.importSchema = importSchema;
        this.paths = paths;
    }

    /** The kind whose operations are under {@code /v1/<segment>}; empty when there is none. */
    public static Optional<SubjectKind> ofPath(String segment) {
        return Arrays.stream(values())
                .filter(kind -> List.of(kind.paths.split(" ")).contains(segment))
                .findFirst();
    }

    /** The kinds that have an import. */
    public static List<SubjectKind> imported() {
        return Arrays.stream(values()).filter(kind -> kind.importSchema != null).toList();
    }

    /** The kind whose import has this name; empty when there is none. */
    public static Optional<SubjectKind> ofImport(String name) {
        return imported().stream()
                .filter(kind -> kind.importName().equals(name))
                .findFirst();
    }

    /** The first letter of its short references. */
    char letter() {
        return letter;
    }

    /** The name of its import: {@code beneficiary}. */
    public String importName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The schema of a line that is imported, as the published contract names it; empty when it has no import. */
    public Optional<String> importSchema() {
        return Optional.ofNullable(importSchema);
    }

    /** How its id is explained, in French: {@code Le besoin, par son id ou sa référence (B-0907).} */
    public String designation() {
        return "%s, par son id ou sa référence (%s).".formatted(french, Reference.write(this, example));
    }

    /** What one that is not found is called: {@code Ce besoin}. */
    public LocalizedText missing() {
        return new LocalizedText(thisOne, thisOneEnglish);
    }
}
