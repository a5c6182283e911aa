package fr.clubbusiness.local.demo;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The occupations that ship with the club, read from its own file, with their skills, appellations and neighbours. */
final class DemoOccupations {
    private static final String RESOURCE = "/referential/occupations.txt";
    private static final Map<String, Occupation> ALL = read();

    /** A skill of the ROME. */
    record Skill(String code, String label) {}

    /**
     * An occupation.
     *
     * @param skills the main ones, in the order of the file
     * @param appellations each in the feminine and the masculine
     * @param neighbours codes of the occupations that are easy to move to
     */
    record Occupation(
            String code, String label, List<Skill> skills, List<String> appellations, List<String> neighbours) {
        Occupation(String line) {
            this(line.substring(0, 5), line.substring(6), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        }

        private void take(String line) {
            var rest = line.substring(2);
            var label = rest.substring(rest.indexOf(' ') + 1);
            switch (line.charAt(0)) {
                case '*' -> skills.add(new Skill(rest.substring(0, rest.indexOf(' ')), label));
                case '-' -> appellations.add(label);
                default -> neighbours.addAll(List.of(rest.split(" ", -1)));
            }
        }

        /** Its name, for use inside a sentence. */
        String inSentence() {
            return label.substring(0, 1).toLowerCase(Locale.FRENCH) + label.substring(1);
        }
    }

    private DemoOccupations() {}

    /** The occupation with this code, which must ship with the club. */
    static Occupation of(String code) {
        return requireNonNull(ALL.get(code), code);
    }

    private static Map<String, Occupation> read() {
        var occupations = new HashMap<String, Occupation>();
        var stream = requireNonNull(DemoOccupations.class.getResourceAsStream(RESOURCE));
        try (var lines = new BufferedReader(new InputStreamReader(stream, UTF_8))) {
            Occupation last = null;
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.matches("[A-Z][0-9]{4} .*")) {
                    last = new Occupation(line);
                    occupations.put(last.code(), last);
                } else if (last != null && !line.isBlank() && !line.startsWith("#")) {
                    last.take(line);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return occupations;
    }
}
