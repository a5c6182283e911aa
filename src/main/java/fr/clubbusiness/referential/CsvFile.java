package fr.clubbusiness.referential;

import static java.nio.charset.StandardCharsets.UTF_8;

import fr.clubbusiness.shared.Text;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/**
 * Reads a CSV file strictly: text in UTF-8, the columns expected, as many fields on every line. An import that guessed would store
 * half a distribution, or names that nobody can read.
 */
final class CsvFile {
    private static final CSVFormat FORMAT =
            CSVFormat.DEFAULT.builder().setCommentMarker('#').get();
    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final char REPLACEMENT = '\uFFFD';

    private static final Text NO_TEXT = new Text(
            "Ce n'est pas un fichier de texte : un fichier CSV en UTF-8 est attendu.",
            "This is no text file: a CSV file in UTF-8 is expected.");
    private static final Text NOT_UTF_8 = new Text(
            "Cette ligne n'est pas écrite en UTF-8 (autre encodage, ou fichier coupé).",
            "This line is not written in UTF-8 (another encoding, or a file cut short).");
    private static final Text CONTROL_CHARACTER = new Text(
            "Caractère de contrôle ou de remplacement : le fichier a été mal converti.",
            "Control or replacement character: the file was converted badly.");
    private static final Text NOTHING = new Text("Ce fichier est vide.", "This file is empty.");
    private static final Text QUOTES = new Text(
            "Guillemets mal fermés : ligne abîmée, ou fichier coupé.",
            "Quotes are not closed properly: a damaged line, or a file cut short.");

    private static final Text CUT =
            new Text("Le fichier est coupé au milieu de cette ligne.", "The file is cut in the middle of this line.");

    private final String name;
    private final Faults faults;
    private final Map<String, Integer> columns = new HashMap<>();

    /** A line of the file after its header, with its number in the file, from 1. */
    record Line(String file, int number, Map<String, Integer> columns, CSVRecord fields) {
        /** What stands in a column that the reading demanded. */
        String get(String column) {
            return fields.get(Objects.requireNonNull(columns.get(column), column));
        }
    }

    private CsvFile(String name, Faults faults) {
        this.name = name;
        this.faults = faults;
    }

    /**
     * The lines that can be read.
     *
     * @param demanded columns that the header must name; others may stand beside them, in any order
     * @param faults is told all that is wrong
     */
    static List<Line> read(String name, byte[] bytes, List<String> demanded, Faults faults) {
        var file = new CsvFile(name, faults);
        return file.text(bytes).map(text -> file.lines(text, demanded)).orElse(List.of());
    }

    private Optional<String> text(byte[] bytes) {
        if (indexOf(bytes, (byte) 0, 0) < bytes.length) {
            faults.add(name, 1, NO_TEXT);
            return Optional.empty();
        }
        var text = new StringBuilder(bytes.length);
        boolean whole = true;
        for (int start = 0, number = 1; start < bytes.length; number++) {
            int end = Math.min(indexOf(bytes, (byte) '\n', start) + 1, bytes.length);
            whole &= decode(bytes, start, end, number, text);
            start = end;
        }
        if (!text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK) {
            text.deleteCharAt(0);
        }
        return whole ? Optional.of(text.toString()) : Optional.empty();
    }

    private boolean decode(byte[] bytes, int start, int end, int number, StringBuilder text) {
        try {
            var line = UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes, start, end - start));
            if (line.chars().anyMatch(CsvFile::isForbidden)) {
                faults.add(name, number, CONTROL_CHARACTER);
                return false;
            }
            text.append(line);
            return true;
        } catch (CharacterCodingException notUtf8) {
            faults.add(name, number, NOT_UTF_8);
            return false;
        }
    }

    private static boolean isForbidden(int character) {
        return character == REPLACEMENT
                || (Character.isISOControl(character) && character != '\t' && character != '\r' && character != '\n');
    }

    /** Where the byte stands from {@code start} on, or the length when it does not. */
    private static int indexOf(byte[] bytes, byte wanted, int start) {
        int at = start;
        while (at < bytes.length && bytes[at] != wanted) {
            at++;
        }
        return at;
    }

    private List<Line> lines(String text, List<String> demanded) {
        var lines = new ArrayList<Line>();
        int last = 0;
        try (var parser = FORMAT.parse(new StringReader(text))) {
            for (var fields : parser) {
                int number = last + 1;
                last = (int) parser.getCurrentLineNumber();
                if (columns.isEmpty()) {
                    if (!header(fields, last, demanded)) {
                        return List.of();
                    }
                } else if (isWhole(fields, number, last)) {
                    lines.add(new Line(name, last, columns, fields));
                }
            }
        } catch (IOException | UncheckedIOException malformed) {
            faults.add(name, last + 1, QUOTES);
            return List.of();
        }
        if (last == 0) {
            faults.add(name, 1, NOTHING);
        } else if (text.endsWith(",") && !lines.isEmpty() && lines.getLast().number() == last) {
            faults.add(name, last, CUT);
        }
        return lines;
    }

    private boolean header(CSVRecord fields, int number, List<String> demanded) {
        for (int i = 0; i < fields.size(); i++) {
            columns.put(fields.get(i).strip(), i);
        }
        if (columns.keySet().containsAll(demanded)) {
            return true;
        }
        var names = String.join(", ", demanded);
        faults.add(
                name,
                number,
                new Text(
                        "Ce n'est pas le fichier attendu : sa première ligne doit nommer les colonnes " + names + ".",
                        "This is not the file expected: its first line must name the columns " + names + "."));
        return false;
    }

    private boolean isWhole(CSVRecord fields, int first, int last) {
        if (fields.stream().anyMatch(field -> field.indexOf('\n') >= 0)) {
            faults.add(name, first, QUOTES);
            return false;
        }
        if (fields.size() != columns.size()) {
            faults.add(
                    name,
                    last,
                    new Text(
                            "%d champs au lieu de %d : ligne abîmée, ou fichier coupé."
                                    .formatted(fields.size(), columns.size()),
                            "%d fields instead of %d: a damaged line, or a file cut short."
                                    .formatted(fields.size(), columns.size())));
            return false;
        }
        return true;
    }
}
