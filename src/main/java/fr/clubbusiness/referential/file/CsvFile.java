package fr.clubbusiness.referential.file;

import static java.nio.charset.StandardCharsets.UTF_8;

import fr.clubbusiness.shared.LocalizedText;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/**
 * Reads a CSV file strictly: UTF-8 text, the expected columns, and the same number of fields on every line. A tolerant reader could store half a
 * distribution or unreadable names. The file is streamed twice; only the requested columns stay in memory.
 */
public final class CsvFile {
    private static final CSVFormat FORMAT =
            CSVFormat.DEFAULT.builder().setCommentMarker('#').get();

    /** The largest file so far has 42,000 lines. */
    public static final int MAX_LINES = 100_000;

    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final char REPLACEMENT = '\uFFFD';

    private static final LocalizedText NOT_TEXT = new LocalizedText(
            "Ce n'est pas un fichier de texte : un fichier CSV en UTF-8 est attendu.",
            "This is no text file: a CSV file in UTF-8 is expected.");
    private static final LocalizedText NOT_UTF_8 = new LocalizedText(
            "Cette ligne n'est pas écrite en UTF-8 (autre encodage, ou fichier coupé).",
            "This line is not written in UTF-8 (another encoding, or a file cut short).");
    private static final LocalizedText CONTROL_CHARACTER = new LocalizedText(
            "Caractère de contrôle ou de remplacement : le fichier a été mal converti.",
            "Control or replacement character: the file was converted badly.");
    private static final LocalizedText EMPTY = new LocalizedText("Ce fichier est vide.", "This file is empty.");
    private static final LocalizedText QUOTES = new LocalizedText(
            "Guillemets mal fermés : ligne abîmée, ou fichier coupé.",
            "Quotes are not closed properly: a damaged line, or a file cut short.");

    private static final LocalizedText CUT_SHORT = new LocalizedText(
            "Le fichier est coupé au milieu de cette ligne.", "The file is cut in the middle of this line.");

    private static final LocalizedText TOO_LONG = new LocalizedText(
            "Cette ligne est trop longue : 64 Kio au plus.", "This line is too long: 64 KiB at most.");
    private static final LocalizedText TOO_MANY = new LocalizedText(
            "Ce fichier a trop de lignes : 100 000 au plus.", "This file has too many lines: 100,000 at most.");

    private final String name;
    private final List<String> requested;
    private final FileErrors faults;
    private final Map<String, Integer> columns = new HashMap<>();

    /** The requested columns of a line, with its number in the file, from 1. */
    public record Line(String file, int number, List<String> requested, List<String> values) {
        /** The value of a requested column. */
        public String get(String column) {
            return values.get(requested.indexOf(column));
        }
    }

    private CsvFile(String name, List<String> requested, FileErrors faults) {
        this.name = name;
        this.requested = requested;
        this.faults = faults;
    }

    /**
     * Reads the lines. Without requested columns it only checks the file and returns no line.
     *
     * @param requested columns that the header must contain; other columns and any order are allowed
     * @param faults receives every error found
     * @throws UncheckedIOException when the content cannot be read
     */
    public static List<Line> read(String name, FileContent content, List<String> requested, FileErrors faults) {
        var file = new CsvFile(name, requested, faults);
        try {
            var text = Utf8Lines.of(content);
            return file.isText(text) ? file.lines(content, text.endsWithComma()) : List.of();
        } catch (IOException lost) {
            throw new UncheckedIOException(lost);
        }
    }

    /** Checks the whole text line by line before it is parsed, so that it needs only the memory of one line. */
    private boolean isText(Utf8Lines text) throws IOException {
        if (text.hasZero()) {
            faults.add(name, 1, NOT_TEXT);
            return false;
        }
        boolean whole = true;
        for (var line = text.next(); line != null; line = text.next()) {
            if (text.number() > MAX_LINES) {
                faults.add(name, text.number(), TOO_MANY);
                return false;
            }
            whole &= isText(line, text.number());
        }
        return whole;
    }

    private boolean isText(byte[] line, int number) {
        if (line.length > Utf8Lines.MAX_BYTES) {
            faults.add(name, number, TOO_LONG);
            return false;
        }
        try {
            var text = UTF_8.newDecoder().decode(ByteBuffer.wrap(line));
            if (text.chars().anyMatch(CsvFile::isForbidden)) {
                faults.add(name, number, CONTROL_CHARACTER);
                return false;
            }
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

    private List<Line> lines(FileContent content, boolean endsWithComma) throws IOException {
        var lines = new ArrayList<Line>();
        int last = 0;
        boolean lastIsWhole = false;
        try (var parser = FORMAT.parse(text(content))) {
            for (var fields : parser) {
                int number = last + 1;
                last = (int) parser.getCurrentLineNumber();
                if (columns.isEmpty()) {
                    if (!header(fields, last)) {
                        return List.of();
                    }
                    continue;
                }
                lastIsWhole = isWhole(fields, number, last);
                if (lastIsWhole && !requested.isEmpty()) {
                    lines.add(line(last, fields));
                }
            }
        } catch (UncheckedIOException malformed) {
            faults.add(name, last + 1, QUOTES);
            return List.of();
        }
        if (last == 0) {
            faults.add(name, 1, EMPTY);
        } else if (endsWithComma && lastIsWhole) {
            faults.add(name, last, CUT_SHORT);
        }
        return lines;
    }

    private Line line(int number, CSVRecord fields) {
        var values = requested.stream()
                .map(column -> fields.get(Objects.requireNonNull(columns.get(column), column)))
                .toList();
        return new Line(name, number, requested, values);
    }

    /** The text without the byte order mark. */
    private static Reader text(FileContent content) throws IOException {
        var text = new BufferedReader(new InputStreamReader(content.open(), UTF_8));
        text.mark(1);
        if (text.read() != BYTE_ORDER_MARK) {
            text.reset();
        }
        return text;
    }

    private boolean header(CSVRecord fields, int number) {
        for (int i = 0; i < fields.size(); i++) {
            columns.put(fields.get(i).strip(), i);
        }
        if (columns.keySet().containsAll(requested)) {
            return true;
        }
        var names = String.join(", ", requested);
        faults.add(
                name,
                number,
                new LocalizedText(
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
                    new LocalizedText(
                            "%d champs au lieu de %d : ligne abîmée, ou fichier coupé."
                                    .formatted(fields.size(), columns.size()),
                            "%d fields instead of %d: a damaged line, or a file cut short."
                                    .formatted(fields.size(), columns.size())));
            return false;
        }
        return true;
    }
}
