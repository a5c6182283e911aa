package fr.clubbusiness.exchange;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import fr.clubbusiness.exchange.csv.SpooledCsv;
import fr.clubbusiness.http.BodyFaults;
import fr.clubbusiness.list.ListTable;
import fr.clubbusiness.problem.DatabaseFailures;
import fr.clubbusiness.problem.Invalid;
import fr.clubbusiness.problem.Problem;
import fr.clubbusiness.problem.Problems;
import fr.clubbusiness.problem.TooManyRequests;
import fr.clubbusiness.problem.Unavailable;
import fr.clubbusiness.security.CurrentCaller;
import fr.clubbusiness.shared.CommuneCode;
import fr.clubbusiness.shared.UnnamedFile;
import fr.clubbusiness.vocabulary.MergedCommune;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/**
 * Imports a file and commits every 500 lines; a bad line does not stop the others. A file whose lines have an externalId can safely be sent again
 * after an interruption.
 *
 * <p>The file is first copied to disk, so that a slow sender holds nothing that others wait for; it is never held in memory. A CSV file is then checked
 * completely: an error of the whole file (encoding, header, quotes, too many lines) is reported before anything is stored.
 */
@ApplicationScoped
public class Imports {
    /** The most lines of one file: all lines of NDJSON; in CSV those that are not blank, without the header. */
    public static final int MAX_LINES = 100_000;

    /** Part of the description of an import operation: the number of lines and the formats. It follows the description of a line. */
    public static final String FORMATS =
            " par ligne, 100 000 lignes au plus : le JSON de la création (application/x-ndjson), ou un tableau (text/csv, en UTF-8 ou UTF-16) dont "
                    + "la première ligne nomme les colonnes, en français ou par leur nom JSON. ";

    /** Part of the description of an import operation: what an update changes. */
    public static final String UPDATES =
            "Une ligne dont l'externalId est déjà connu met à jour : une colonne ou un champ absent ne change rien, une case vide ou null "
                    + "vide le champ. Ce qu'une création exige reste exigé.";

    /** Part of the description of an import operation: what happens to good and bad lines. */
    public static final String OUTCOMES =
            " Les bonnes lignes sont gardées ; des autres, les 1 000 premières sont rendues avec leur numéro, et le nombre de celles qui "
                    + "suivent. Un fichier CSV qui ne se lit pas en entier (encodage, colonnes, guillemets, longueur) est refusé d'un bloc.";

    private final ObjectMapper json;
    private final BodyFaults bodies;
    private final Session entities;
    private final DatabaseFailures failures;
    private final Problems problems;
    private final HttpHeaders headers;
    private final RenewStatistics statistics;
    private final CurrentCaller current;
    private final ImportLimit limit;

    Imports(
            ObjectMapper json,
            BodyFaults bodies,
            Session entities,
            DatabaseFailures failures,
            Problems problems,
            HttpHeaders headers,
            RenewStatistics statistics,
            CurrentCaller current,
            ImportLimit limit) {
        this.json = json;
        this.bodies = bodies;
        this.entities = entities;
        this.failures = failures;
        this.problems = problems;
        this.headers = headers;
        this.statistics = statistics;
        this.current = current;
        this.limit = limit;
    }

    /**
     * The lines of a file.
     *
     * @param type the type of a line
     * @param importer stores the lines
     * @param table the columns of the CSV form
     * @param merged the commune that replaces a former one, whose code the file still gives
     */
    public record Lines<T>(
            Class<T> type,
            Importer<T> importer,
            ListTable<?> table,
            Function<CommuneCode, Optional<MergedCommune>> merged) {}

    /**
     * Reads the body in the format of its {@code Content-Type} and stores the good lines.
     *
     * @param body closed by the caller
     * @param dryRun whether to roll everything back and report every line
     * @throws Invalid when {@code dryRun} is neither true nor false, or when a CSV file cannot be read as a whole
     * @throws TooManyRequests when {@value ImportLimit#OF_ONE_MEMBER} files of the caller have not ended
     * @throws Unavailable when {@value ImportLimit#PLACES} imports are already running
     * @throws IOException when the connection to the sender breaks; nothing is stored then
     */
    public <T> ImportReport run(InputStream body, DryRunParameter dryRun, Lines<T> lines) throws IOException {
        var dry = dryRun.isDry();
        try (var _ = limit.arriving(current.get().member())) {
            var report = MediaType.valueOf(ListTable.NDJSON).isCompatible(headers.getMediaType())
                    ? objects(body, dry, lines)
                    : table(body, dry, lines);
            if (!dry) {
                statistics.after(report, lines.importer().tables());
            }
            return report;
        }
    }

    private <T> ImportReport objects(InputStream body, boolean dry, Lines<T> lines) throws IOException {
        try (var copy = UnnamedFile.open()) {
            body.transferTo(Channels.newOutputStream(copy));
            copy.position(0);
            try (var _ = limit.place()) {
                return objectsOf(Channels.newInputStream(copy), dry, lines);
            }
        }
    }

    private <T> ImportReport objectsOf(InputStream body, boolean dry, Lines<T> lines) throws IOException {
        var tally = new ImportTally(problems.language(), UnaryOperator.identity(), dry);
        var communes = new ImportedCommunes(lines.merged());
        var run = run(tally, dry, lines, communes);
        var file = new NdjsonLines(body);
        for (var line = file.next(); line.isPresent(); line = file.next()) {
            if (line.get().number() > MAX_LINES) {
                tally.rejected(line.get().number(), tooManyLines());
                file.drain();
                break;
            }
            switch (line.get()) {
                case NdjsonLines.Line.Unreadable(var number, var why) -> run.reject(number, why);
                case NdjsonLines.Line.Plain(var number, var text) -> run.take(number, text);
            }
        }
        return run.finish();
    }

    private <T> ImportReport table(InputStream body, boolean dry, Lines<T> lines) throws IOException {
        try (var sheet = SpooledCsv.spool(body);
                var _ = limit.place()) {
            var header = sheet.check(lines.table(), MAX_LINES);
            var communes = new ImportedCommunes(lines.merged());
            var run = run(new ImportTally(problems.language(), header::nameOf, dry), dry, lines, communes);
            sheet.forEach(row -> row.fault(header)
                    .ifPresentOrElse(
                            why -> run.reject(row.number(), why), () -> run.take(row.number(), header.patch(row))));
            return run.finish();
        }
    }

    private <T> LineReader<T> reader(Lines<T> lines, ImportedCommunes communes) {
        var own = json.copy().registerModule(new SimpleModule().addDeserializer(CommuneCode.class, communes));
        return new LineReader<>(own, bodies.reading(own), lines.type());
    }

    private <T> ImportRun<T> run(ImportTally tally, boolean dry, Lines<T> lines, ImportedCommunes communes) {
        @Nullable DryRun remembered = dry ? new DryRun() : null;
        var writer = new BatchWriter<>(entities, failures, lines.importer(), remembered, tally);
        return new ImportRun<>(reader(lines, communes), writer, tally, communes);
    }

    private static Problem tooManyLines() {
        return new Invalid(
                "",
                "Un import compte 100 000 lignes au plus : celle-ci et les suivantes n'ont pas été lues.",
                "An import has 100,000 lines at most: this one and those after were not read.");
    }
}
