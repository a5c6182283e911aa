package fr.clubbusiness.exchange;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import fr.clubbusiness.exchange.csv.SpooledCsv;
import fr.clubbusiness.list.ListTable;
import fr.clubbusiness.problem.DatabaseFailures;
import fr.clubbusiness.problem.Invalid;
import fr.clubbusiness.problem.Problem;
import fr.clubbusiness.problem.Problems;
import fr.clubbusiness.problem.Unavailable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Validator;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.UnaryOperator;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/**
 * Imports a file, 500 lines committed at a time; a bad line stops nobody else. Sending the same file again after a cut is safe when its
 * lines carry an externalId.
 *
 * <p>One JSON object a line (ListTable.NDJSON) is read as it arrives and never held whole. A table (ListTable.CSV) is first laid aside and looked at from end
 * to end: what is wrong with all of it (encoding, header, quotes, too many lines) is told before anything is kept.
 */
@ApplicationScoped
public class Imports {
    /** Lines of one file: all those of ListTable.NDJSON, those of CSV that are not blank, but for the header. */
    public static final int MAX_LINES = 100_000;

    /** For the description of an import: how many lines and in which formats. What a line is comes before it. */
    public static final String FORMATS =
            " par ligne, 100 000 lignes au plus : le JSON de la création (application/x-ndjson), ou un tableau (text/csv, en UTF-8) dont "
                    + "la première ligne nomme les colonnes, en français ou par leur nom JSON. ";

    /** For the description of an import: what becomes of good and bad lines. */
    public static final String OUTCOMES =
            " Les bonnes lignes sont gardées ; des autres, les 1 000 premières sont rendues avec leur numéro, et le nombre de celles qui "
                    + "suivent. Un fichier CSV qui ne se lit pas en entier (encodage, colonnes, guillemets, longueur) est refusé d'un bloc.";

    private final ObjectMapper json;
    private final Validator validator;
    private final Session entities;
    private final DatabaseFailures failures;
    private final Problems problems;
    private final HttpHeaders headers;
    private final RenewStatistics statistics;
    private final ImportLimit places = new ImportLimit();

    Imports(
            ObjectMapper json,
            Validator validator,
            Session entities,
            DatabaseFailures failures,
            Problems problems,
            HttpHeaders headers,
            RenewStatistics statistics) {
        this.json = json;
        this.validator = validator;
        this.entities = entities;
        this.failures = failures;
        this.problems = problems;
        this.headers = headers;
        this.statistics = statistics;
    }

    /**
     * What the lines of a file are.
     *
     * @param type what a line is read as
     * @param importer what becomes of it
     * @param table how the columns of a CSV file make it
     */
    public record Lines<T>(Class<T> type, Importer<T> importer, ListTable<?> table) {}

    /**
     * Reads the body by its {@code Content-Type}, and has the good lines kept.
     *
     * @param body closed by whoever opened it
     * @param dryRun whether to do everything, then roll it back, and report every line
     * @throws Invalid when {@code dryRun} is neither true nor false, or when a CSV file cannot be read as a whole
     * @throws Unavailable when {@value ImportLimit#PLACES} files are being imported already
     * @throws IOException when the sender is lost; the lines committed until then are kept
     */
    public <T> ImportReport run(InputStream body, DryRunParameter dryRun, Lines<T> lines) throws IOException {
        var dry = dryRun.isDry();
        places.take();
        try {
            var report = MediaType.valueOf(ListTable.CSV).isCompatible(headers.getMediaType())
                    ? table(body, dry, lines)
                    : objects(body, dry, lines);
            if (!dry) {
                statistics.after(report, lines.importer().tables());
            }
            return report;
        } finally {
            places.leave();
        }
    }

    private <T> ImportReport objects(InputStream body, boolean dry, Lines<T> lines) throws IOException {
        var tally = new ImportTally(problems.language(), UnaryOperator.identity(), dry);
        var run = run(tally, dry, lines);
        ObjectReader reader = json.readerFor(lines.type());
        var file = new NdjsonLines(body);
        for (var line = file.next(); line.isPresent(); line = file.next()) {
            if (line.get().number() > MAX_LINES) {
                tally.rejected(line.get().number(), tooManyLines());
                file.drain();
                break;
            }
            switch (line.get()) {
                case NdjsonLines.Line.Garbled(var number, var why) -> run.reject(number, why);
                case NdjsonLines.Line.Plain(var number, var text) -> run.take(number, () -> reader.readValue(text));
            }
        }
        return run.finish();
    }

    private <T> ImportReport table(InputStream body, boolean dry, Lines<T> lines) throws IOException {
        try (var sheet = SpooledCsv.spool(body)) {
            var header = sheet.check(lines.table(), MAX_LINES);
            var run = run(new ImportTally(problems.language(), header::nameOf, dry), dry, lines);
            var reader = json.readerFor(lines.type());
            sheet.forEach(row -> row.fault(header)
                    .ifPresentOrElse(
                            why -> run.reject(row.number(), why),
                            () -> run.take(row.number(), () -> reader.treeToValue(header.object(row), lines.type()))));
            return run.finish();
        }
    }

    private <T> ImportRun<T> run(ImportTally tally, boolean dry, Lines<T> lines) {
        @Nullable DryRun remembered = dry ? new DryRun() : null;
        var keep = new BatchWriter<>(entities, failures, lines.importer(), remembered, tally);
        return new ImportRun<>(validator, lines.importer(), keep, tally);
    }

    private static Problem tooManyLines() {
        return new Invalid(
                "",
                "Un import compte 100 000 lignes au plus : celle-ci et les suivantes n'ont pas été lues.",
                "An import has 100,000 lines at most: this one and those after were not read.");
    }
}
