package fr.clubbusiness.document.file;

import java.text.Normalizer;
import java.util.stream.Collectors;

/** The name of a file as it is kept and shown: without a path, and without what deceives a reader or a file system. Accents and blanks stay. */
public final class FileName {
    /** The most characters. */
    public static final int LONGEST = 120;

    /** A file without a name. */
    private static final String UNNAMED = "document";

    /** What some file system does not take. */
    private static final String RESERVED = "<>:\"|?*";

    private FileName() {}

    /** The name to keep; never empty. */
    public static String cleaned(String given) {
        var text = Normalizer.normalize(given, Normalizer.Form.NFC);
        var name = text.substring(Math.max(text.lastIndexOf('/'), text.lastIndexOf('\\')) + 1);
        var shown = name.codePoints()
                .filter(FileName::isVisible)
                .map(c -> RESERVED.indexOf(c) >= 0 ? '_' : c)
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
        // A name that begins with a dot is hidden by some systems, and one that ends with it loses the dot on others.
        var plain = shown.replaceAll("\\s+", " ").replaceAll("^[. ]+|[. ]+$", "");
        return plain.isEmpty() ? UNNAMED : shortened(plain);
    }

    /** Controls, marks of writing direction and other invisible characters, halves of pairs and what Unicode leaves to private use. */
    private static boolean isVisible(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.UNASSIGNED -> false;
            default -> true;
        };
    }

    /** A long name keeps its ending. */
    private static String shortened(String name) {
        var length = name.codePointCount(0, name.length());
        if (length <= LONGEST) {
            return name;
        }
        var dot = name.lastIndexOf('.');
        var ending = dot < 0 || name.length() - dot > 10 ? "" : name.substring(dot);
        var kept = LONGEST - ending.codePointCount(0, ending.length());
        return name.substring(0, name.offsetByCodePoints(0, kept)).strip() + ending;
    }
}
