package fr.clubbusiness;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The expectations for each operation: the roles allowed, and the maximum number of statements. There is one file for each feature in {@code
 * src/test/resources/operations}, with one line for each operation: method, path, letters of the roles, statements, and in brackets the target while
 * it is not reached.
 */
public record OperationTable(SortedMap<String, Line> lines) {
    public static final String ANYBODY = "anybody";

    /** {@code C}ompany, {@code S}tructure, {@code A}dviser, agency-admi{@code N}, {@code P}artner; * everybody, signed in or not. */
    private static final Map<Character, String> LETTERS =
            Map.of('C', "company", 'S', "structure", 'A', "adviser", 'N', "agency-admin", 'P', "partner", '*', ANYBODY);

    /** The line of one operation. */
    public record Line(Set<String> roles, int statements) {
        static Line of(String[] words) {
            return new Line(
                    words[2].chars()
                            .mapToObj(letter -> LETTERS.get((char) letter))
                            .collect(toUnmodifiableSet()),
                    Integer.parseInt(words[3]));
        }
    }

    public static OperationTable read() {
        var lines = new TreeMap<String, Line>();
        for (var words : FeatureLines.operations()) {
            if (lines.put(words[0] + " " + words[1], Line.of(words)) != null) {
                throw new IllegalStateException("twice: " + words[0] + " " + words[1]);
            }
        }
        return new OperationTable(lines);
    }
}
