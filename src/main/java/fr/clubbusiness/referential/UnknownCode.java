package fr.clubbusiness.referential;

import fr.clubbusiness.shared.CommuneCode;
import fr.clubbusiness.shared.FieldViolation;
import fr.clubbusiness.shared.RomeCode;

/** The messages about unknown codes. Where possible they say which code to use instead. */
public final class UnknownCode {
    private UnknownCode() {}

    public static FieldViolation commune(String field, CommuneCode code) {
        return switch (LargeCity.of(code)) {
            case PARIS ->
                FieldViolation.of(
                        field,
                        "Paris se précise par arrondissement : de 75101 (1er) à 75120 (20e), et non 75056.",
                        "Paris is given by arrondissement: 75101 (1st) to 75120 (20th), not 75056.");
            case MARSEILLE ->
                FieldViolation.of(
                        field,
                        "Marseille est connue d'un seul tenant : 13055.",
                        "Marseille is known as a whole: 13055.");
            case LYON ->
                FieldViolation.of(
                        field, "Lyon est connue d'un seul tenant : 69123.", "Lyon is known as a whole: 69123.");
            case NONE ->
                FieldViolation.of(
                        field,
                        "La commune " + code + " est inconnue (code INSEE attendu, et non code postal).",
                        "Commune " + code + " is unknown (an INSEE code is expected, not a post code).");
        };
    }

    static FieldViolation occupation(String field, RomeCode code) {
        return FieldViolation.of(
                field,
                "Le métier " + code + " est inconnu : choisissez-le dans GET /v1/occupations.",
                "Occupation " + code + " is unknown: choose it from GET /v1/occupations.");
    }

    static FieldViolation skill(String field, String code) {
        return FieldViolation.of(
                field,
                "La compétence " + shown(code) + " est inconnue : choisissez-la dans GET /v1/occupations/{romeCode}.",
                "Skill " + shown(code) + " is unknown: choose it from GET /v1/occupations/{romeCode}.");
    }

    /** Repeats the caller's text only when it looks like a code. */
    private static String shown(String code) {
        return code.matches("[0-9]{1,9}") ? code : "(?)";
    }
}
