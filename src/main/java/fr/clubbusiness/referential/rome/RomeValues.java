package fr.clubbusiness.referential.rome;

import fr.clubbusiness.referential.LinkKind;
import fr.clubbusiness.referential.file.CsvFile;
import fr.clubbusiness.shared.InvalidValue;
import fr.clubbusiness.shared.RomeCode;
import java.util.regex.Pattern;

/** Reads the columns of a distribution. Each method throws {@link InvalidValue} for a value that is not allowed. */
final class RomeValues {
    private static final int LABEL_MAX = 300;
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,9}");
    private static final Pattern SPACES = Pattern.compile("\\s+");

    private RomeValues() {}

    static RomeCode romeCode(CsvFile.Line line, String column) {
        return new RomeCode(line.get(column).strip());
    }

    static String number(CsvFile.Line line, String column) {
        var number = line.get(column).strip();
        if (!NUMBER.matcher(number).matches()) {
            throw new InvalidValue(
                    "La colonne " + column + " attend un nombre de 1 à 9 chiffres.",
                    "Column " + column + " expects a number of 1 to 9 digits.");
        }
        return number;
    }

    /** The files double their apostrophes and, in places, a space. */
    static String label(CsvFile.Line line, String column) {
        var label = SPACES.matcher(line.get(column).replace("''", "'"))
                .replaceAll(" ")
                .strip();
        if (label.isEmpty() || label.length() > LABEL_MAX) {
            throw new InvalidValue(
                    "La colonne " + column + " attend un intitulé de 1 à " + LABEL_MAX + " caractères.",
                    "Column " + column + " expects a label of 1 to " + LABEL_MAX + " characters.");
        }
        return label;
    }

    static LinkKind kind(CsvFile.Line line) {
        return switch (line.get("libelle_type_mobilite").strip()) {
            case "Proche" -> LinkKind.PROCHE;
            case "Evolution", "Évolution" -> LinkKind.EVOLUTION;
            default ->
                throw new InvalidValue(
                        "La mobilité est « Proche » ou « Evolution ».", "Mobility is \"Proche\" or \"Evolution\".");
        };
    }
}
