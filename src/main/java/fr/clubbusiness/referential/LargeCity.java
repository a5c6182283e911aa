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

    boolean hasArrondissement(int number) {
        return number >= 1 && number <= arrondissements;
    }

    /** The codes that the club uses instead. */
    List<CommuneCode> replacements() {
        return switch (this) {
            case PARIS ->
                IntStream.rangeClosed(1, arrondissements)
                        .mapToObj(number -> new CommuneCode("751%02d".formatted(number)))
                        .toList();
            case MARSEILLE -> List.of(new CommuneCode("13055"));
            case LYON -> List.of(new CommuneCode("69123"));
            case NONE -> List.of();
        };
    }
}
