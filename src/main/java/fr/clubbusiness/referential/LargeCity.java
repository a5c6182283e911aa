package fr.clubbusiness.referential;

import fr.clubbusiness.shared.CommuneCode;
import java.util.List;
import java.util.stream.IntStream;

/** The three cities with arrondissements. For each, people may type an INSEE code that the club does not use. */
public enum LargeCity {
    PARIS(20),
    MARSEILLE(16),
    LYON(9),
    NONE(0);

    private final int arrondissements;

    LargeCity(int arrondissements) {
        this.arrondissements = arrondissements;
    }

    /** The city of this code, which is not a commune of the referential. */
    public static LargeCity of(CommuneCode code) {
        return switch (code.value()) {
            case "75056" -> PARIS;
            case String value when value.matches("132(0[1-9]|1[0-6])") -> MARSEILLE;
            case String value when value.matches("6938[1-9]") -> LYON;
            default -> NONE;
        };
    }

    /**
     * The codes by which others name a commune of the referential, or a part of it: for an arrondissement of Paris its city, for Lyon and Marseille
     * their arrondissements.
     */
    public static List<String> otherCodes(CommuneCode code) {
        return switch (code.value()) {
            case "13055" -> MARSEILLE.arrondissements("132%02d");
            case "69123" -> LYON.arrondissements("6938%d");
            case String value when value.matches("751(0[1-9]|1[0-9]|20)") -> List.of("75056");
            default -> List.of();
        };
    }

    boolean hasArrondissement(int number) {
        return number >= 1 && number <= arrondissements;
    }

    /** The codes that the club uses instead. */
    public List<CommuneCode> replacements() {
        return switch (this) {
            case PARIS ->
                arrondissements("751%02d").stream().map(CommuneCode::new).toList();
            case MARSEILLE -> List.of(new CommuneCode("13055"));
            case LYON -> List.of(new CommuneCode("69123"));
            case NONE -> List.of();
        };
    }

    private List<String> arrondissements(String code) {
        return IntStream.rangeClosed(1, arrondissements)
                .mapToObj(code::formatted)
                .toList();
    }
}
