package fr.clubbusiness.exchange.csv;

import static java.nio.charset.StandardCharsets.UTF_8;

import fr.clubbusiness.list.ListTable;
import fr.clubbusiness.problem.Invalid;
import fr.clubbusiness.problem.Refused;
import fr.clubbusiness.shared.UnnamedFile;
import jakarta.ws.rs.WebApplicationException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.Charset;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.io.ByteOrderMark;
import org.apache.commons.io.input.BOMInputStream;
import org.apache.commons.io.input.ReaderInputStream;
import org.jspecify.annotations.Nullable;

/** A CSV file copied to an {@link UnnamedFile}, so that it can be checked completely before its first line is used. */
public final class SpooledCsv implements AutoCloseable {
    /** About 100,000 lines of people with every column filled. */
    static final int MAX_BYTES = 64 * 1024 * 1024;

    /** The number of rows of an Excel sheet. Blank rows at the end do not count as lines, but they are limited too. */
    private static final int MAX_ROWS = 1_048_576;

    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final Pattern SEPARATOR_LINE = Pattern.compile("(?i)\"?sep=([;,\\t|])\"?[;,\\t|]*");
    private static final List<Character> SEPARATORS = List.of(';', '\t', ',');

    private final FileChannel file;
    private @Nullable CSVFormat format;
    private @Nullable Character namedSeparator;

    private SpooledCsv(FileChannel file) {
        this.file = file;
    }

    /**
     * Copies a file to disk.
     *
     * @throws WebApplicationException 413 when it is too large
     * @throws Invalid when it is not written in UTF-8
     */
    public static SpooledCsv spool(InputStream body) throws IOException {
        var sheet = new SpooledCsv(UnnamedFile.open());
        try {
            new Utf8Copy(asUtf8(body), MAX_BYTES).to(Channels.newOutputStream(sheet.file));
            return sheet;
        } catch (IOException | RuntimeException failed) {
            sheet.close();
            throw failed;
        }
    }

    /** Excel's "Unicode text" is UTF-16 and begins with a byte order mark. */
    private static InputStream asUtf8(InputStream body) throws IOException {
        var marked = BOMInputStream.builder()
                .setInputStream(body)
                .setByteOrderMarks(ByteOrderMark.UTF_16LE, ByteOrderMark.UTF_16BE)
                .get();
        var charset = marked.getBOMCharsetName();
        return charset == null
                ? marked
                : ReaderInputStream.builder()
                        .setReader(new InputStreamReader(marked, Charset.forName(charset)))
                        .setCharset(UTF_8)
                        .get();
    }

    /**
     * Checks the whole file and returns its header.
     *
     * @param maxLines the most lines, without blank ones and the header
     * @throws Invalid when the header is not the table's, or a quote is not closed
     * @throws Refused when there are too many lines
     */
    public CsvHeader check(ListTable<?> table, int maxLines) throws IOException {
        namedSeparator = readNamedSeparator();
        var separator = separator(table);
        format = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(separator)
                .setIgnoreEmptyLines(false)
                .get();
        var names = rows(Stream::findFirst)
                .orElseThrow(() -> new Invalid("csv:1", "Ce fichier est vide.", "This file is empty."));
        var header = CsvHeader.of(separator, names.cells(), table);
        var lines = new int[1];
        forEach(row -> lines[0]++);
        if (lines[0] > maxLines) {
            throw tooMany(lines[0]);
        }
        return header;
    }

    private static Refused tooMany(int lines) {
        return new Refused(
                "TOO_MANY_LINES",
                String.format(
                        Locale.FRENCH,
                        "Ce fichier a %,d lignes et un import 100 000 au plus : partagez-le. Rien n'a été enregistré.",
                        lines),
                String.format(
                        Locale.ENGLISH,
                        "This file has %,d lines and an import 100,000 at most: split it. Nothing was stored.",
                        lines));
    }

    /** Passes each line after the header to {@code consumer}, without blank ones. */
    public void forEach(Consumer<CsvRow> consumer) throws IOException {
        this.<@Nullable Object>rows(rows -> {
            rows.skip(1).filter(row -> !row.isBlank()).forEach(consumer);
            return null;
        });
    }

    private interface RowReading<R extends @Nullable Object> {
        R at(Stream<CsvRow> rows);
    }

    private <R extends @Nullable Object> R rows(RowReading<R> reading) throws IOException {
        var bounded = new BoundedRowReader(reader());
        var last = new int[1];
        try (var parser =
                CSVParser.builder().setReader(bounded).setFormat(format).get()) {
            return reading.at(parser.stream().map(CsvRow::of).limit(MAX_ROWS).peek(row -> {
                last[0] = row.number();
                bounded.nextRow();
            }));
        } catch (IOException | UncheckedIOException malformed) {
            throw malformed(last[0] + 1);
        }
    }

    private static Invalid malformed(int line) {
        return new Invalid(
                "csv:" + line,
                "Ligne %d : un guillemet ouvert n'est pas fermé, ou la ligne est trop longue. Rien n'a été enregistré."
                        .formatted(line),
                "Line %d: a quote is opened and not closed, or the line is too long. Nothing was stored."
                        .formatted(line));
    }

    private String firstLine() throws IOException {
        var text = new BufferedReader(new BoundedRowReader(reader()));
        try {
            return Optional.ofNullable(text.readLine()).orElse("");
        } catch (IOException tooLong) {
            throw malformed(1);
        }
    }

    /** The separator of the line {@code sep=;}, or the one that splits the first line into the most known columns. */
    private char separator(ListTable<?> table) throws IOException {
        if (namedSeparator != null) {
            return namedSeparator;
        }
        var first = firstLine();
        var names = new ColumnNames(table);
        return SEPARATORS.stream()
                .max(Comparator.comparingLong(separator -> names.known(cells(first, separator))))
                .filter(separator -> names.known(cells(first, separator)) > 0)
                .or(() -> SEPARATORS.stream()
                        .filter(separator -> first.indexOf(separator) >= 0)
                        .findFirst())
                .orElse(SEPARATORS.getFirst());
    }

    private static List<String> cells(String line, char separator) {
        try (var parser =
                CSVFormat.DEFAULT.builder().setDelimiter(separator).get().parse(new StringReader(line))) {
            return parser.stream().findFirst().map(it -> it.toList()).orElse(List.of());
        } catch (IOException | UncheckedIOException malformed) {
            return List.of();
        }
    }

    /** The separator in a first line {@code sep=;}. Some tools write this line for Excel, which neither shows nor counts it. */
    private @Nullable Character readNamedSeparator() throws IOException {
        var first = SEPARATOR_LINE.matcher(firstLine());
        return first.matches() ? first.group(1).charAt(0) : null;
    }

    /** The text from its beginning, without the byte order mark and the line {@code sep=;}. */
    private Reader reader() throws IOException {
        file.position(0);
        var text = new BufferedReader(Channels.newReader(new UncloseableChannel(file), UTF_8.newDecoder(), -1));
        text.mark(1);
        if (text.read() != BYTE_ORDER_MARK) {
            text.reset();
        }
        if (namedSeparator != null) {
            text.readLine();
        }
        return text;
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
