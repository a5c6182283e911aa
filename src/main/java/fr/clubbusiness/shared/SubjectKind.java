package fr.clubbusiness.shared;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The kinds of things that have a short reference, operations of their own and a history: one row per kind. References, problems, history, the
 * published contract and the schemas of imports all read it. A new feature adds its row here, and the same code to the table
 * {@code subject_kind} in its migration.
 */
@Schema(name = "SubjectKind", description = "Le genre de ce dont il s'agit.")
public enum SubjectKind {
    /** A company, a structure, a partner or the agency. */
    ORGANISATION(
            'E',
            412,
            "L'organisation",
            "Cette organisation",
            "This organisation",
            "company=CompanyRequest structure=StructureRequest",
            "companies structures partners organisations"),
    /** A person whom a structure accompanies. */
    BENEFICIARY(
            'P',
            2231,
            "La personne",
            "Cette personne",
            "This person",
            "beneficiary=BeneficiaryRequest",
            "beneficiaries"),
    /** A labour need. */
    NEED('B', 907, "Le besoin", "Ce besoin", "This need", "need=NeedRequest", "needs"),
    /** One person for one need. */
    INTRODUCTION('M', 115, "La mise en relation", "Cette mise en relation", "This introduction", "", "introductions"),
    /** A work contract. */
    EMPLOYMENT('C', 12, "Le contrat", "Ce contrat", "This contract", "", "employments"),
    /** Something to be done by hand. */
    TASK('T', 31, "La tâche", "Cette tâche", "This task", "", "tasks"),
    /** A right that a person exercises. */
    RIGHTS_REQUEST('D', 7, "La demande de droit", "Cette demande", "This request", "", "rights-requests"),
    /** A request to join the club. */
    MEMBERSHIP_REQUEST(
            'H',
            42,
            "La demande d'adhésion",
            "Cette demande d'adhésion",
            "This membership request",
            "",
            "membership-requests"),
    /** A program of an organisation. */
    PARTNER_APPLICATION('L', 7, "L'application", "Cette application", "This application", "", "partner-applications"),
    /** Something that a company or a partner offers. */
    COMMITMENT('N', 45, "L'engagement", "Cet engagement", "This commitment", "", "commitments"),
    /** Something that the club organises. */
    CLUB_EVENT('R', 15, "L'événement", "Cet événement", "This event", "", "events"),
    /** A service that a structure offers. */
    OFFER('O', 24, "L'offre", "Cette offre", "This offer", "", "offers"),
    /** What a company or a public buyer looks for. */
    PURCHASE('A', 142, "L'achat", "Cet achat", "This purchase", "", "purchases"),
    /** A public market with social clauses. */
    CLAUSE_MARKET('K', 31, "Le marché", "Ce marché", "This market", "", "clause-markets"),
    /** Where somebody may discover a job. */
    IMMERSION_PLACE('S', 30, "La place d'immersion", "Cette place", "This place", "", "immersion-places"),
    /** Somebody at a host's, for some days. */
    IMMERSION('I', 18, "L'immersion", "Cette immersion", "This immersion", "", "immersions");

    private final char letter;
    private final int example;
    private final String french;
    private final String thisOne;
    private final String thisOneEnglish;
    private final String imports;
    private final String paths;

    /**
     * A row.
     *
     * @param letter the first letter of its short references
     * @param example the number of a reference, for explanations
     * @param french what it is called, with its article
     * @param thisOne what one that is not found is called in French
     * @param thisOneEnglish the same in English
     * @param imports the name of each import with the schema of its lines, with blanks between; empty when it has none
     * @param paths the first segments of its operations after {@code /v1/}, with blanks between
     */
    SubjectKind(
            char letter,
            int example,
            String french,
            String thisOne,
            String thisOneEnglish,
            String imports,
            String paths) {
        this.letter = letter;
        this.example = example;
        this.french = french;
        this.thisOne = thisOne;
        this.thisOneEnglish = thisOneEnglish;
        this.imports = imports;
        this.paths = paths;
    }

    /** The kind whose operations are under {@code /v1/<segment>}; empty when there is none. */
    public static Optional<SubjectKind> ofPath(String segment) {
        return Arrays.stream(values())
                .filter(kind -> List.of(kind.paths.split(" ")).contains(segment))
                .findFirst();
    }

    /** The schema of an imported line, as the published contract names it, by the name of the import: {@code need} has {@code NeedRequest}. */
    public static Map<String, String> importSchemas() {
        var schemas = new TreeMap<String, String>();
        for (var kind : values()) {
            Stream.of(kind.imports.split(" ")).filter(one -> !one.isEmpty()).forEach(one -> {
                var at = one.indexOf('=');
                schemas.put(one.substring(0, at), one.substring(at + 1));
            });
        }
        return schemas;
    }

    /** The first letter of its short references. */
    char letter() {
        return letter;
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
