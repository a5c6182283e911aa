package fr.clubbusiness.localservice.intake;

import fr.clubbusiness.exchange.ImportLimit;
import fr.clubbusiness.exchange.RenewStatistics;
import fr.clubbusiness.history.History;
import fr.clubbusiness.http.BodyLimit;
import fr.clubbusiness.localservice.intake.ImportTurn.Turn;
import fr.clubbusiness.problem.Unavailable;
import fr.clubbusiness.referential.Commune;
import fr.clubbusiness.referential.LargeCity;
import fr.clubbusiness.referential.Place;
import fr.clubbusiness.referential.Referential;
import fr.clubbusiness.security.CurrentCaller;
import fr.clubbusiness.shared.CommuneCode;
import fr.clubbusiness.shared.InvalidValue;
import fr.clubbusiness.shared.SubjectKind;
import fr.clubbusiness.shared.UnnamedFile;
import fr.clubbusiness.vocabulary.MergedCommune;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.stream.Collectors;

/** Imports a file of services, whole or not at all. The file is copied to disk first; then one import runs at a time on a node. */
@ApplicationScoped
class ImportServices {
    /** All services of the country take less. */
    private static final int MAX_BYTES = 256 * 1024 * 1024;

    private static final List<String> TABLES = List.of("local_service", "local_service_sheet");

    private final ImportTurn turns;
    private final ServiceRows rows;
    private final Referential referential;
    private final CurrentCaller current;
    private final History history;
    private final RenewStatistics statistics;
    private final ImportLimit limit;
    private final Clock clock;
    private final Semaphore place = new Semaphore(1);

    ImportServices(
            ImportTurn turns,
            ServiceRows rows,
            Referential referential,
            CurrentCaller current,
            History history,
            RenewStatistics statistics,
            ImportLimit limit,
            Clock clock) {
        this.turns = turns;
        this.rows = rows;
        this.referential = referential;
        this.current = current;
        this.history = history;
        this.statistics = statistics;
        this.limit = limit;
        this.clock = clock;
    }

    /**
     * Imports the services of a body.
     *
     * @param dryRun whether to check and compare alone
     * @throws fr.clubbusiness.problem.Invalid with all that is wrong, each with its line; nothing is stored then
     * @throws fr.clubbusiness.problem.Conflict while another import of the club writes
     * @throws fr.clubbusiness.problem.TooManyRequests when other files of the caller have not ended
     * @throws Unavailable while another import runs on this node
     */
    ServiceImportReport run(InputStream body, boolean dryRun) throws IOException {
        try (var _ = limit.arriving(current.get().member());
                var file = UnnamedFile.open()) {
            BodyLimit.atMost(MAX_BYTES, body).transferTo(Channels.newOutputStream(file));
            if (!place.tryAcquire()) {
                throw new Unavailable(
                        "imports-busy",
                        "Un autre fichier de services est importé en ce moment. Rien n'a été enregistré : recommencez dans un instant.",
                        "Another file of services is being imported at this moment. Nothing was stored: try again in a moment.");
            }
            try {
                return dryRun ? tried(file) : stored(file);
            } finally {
                place.release();
            }
        }
    }

    private ServiceImportReport tried(FileChannel file) throws IOException {
        return ServiceImportReport.of(check(file, () -> {}, turns.known()).counts(), true);
    }

    private ServiceImportReport stored(FileChannel file) throws IOException {
        var turn = turns.begin();
        var isDone = false;
        try {
            rows.undo(turn);
            var before = turns.known();
            var checked = check(file, () -> turns.alive(turn), before);
            turns.alive(turn);
            write(turn, checked, before);
            turns.finish(
                    turn,
                    checked.counts().read(),
                    () -> history.record(
                            SubjectKind.ORGANISATION, current.get().organisation(), "SERVICES_IMPORTED", null));
            isDone = true;
            rows.clear(turn);
            var counts = checked.counts();
            statistics.after(counts.created() + counts.changed(), TABLES);
            return ServiceImportReport.of(counts, false);
        } finally {
            if (!isDone) {
                rows.giveUp(turn);
            }
        }
    }

    private CheckedFile check(FileChannel file, Runnable alive, Map<UUID, UUID> before) throws IOException {
        return CheckedFile.of(file, current.get().club(), LocalDate.now(clock), this::centre, alive, before);
    }

    private void write(Turn turn, CheckedFile file, Map<UUID, UUID> before) throws IOException {
        var batch = new RowBatch();
        file.forEachDifference(before, service -> {
            batch.add(service);
            if (batch.isFull()) {
                rows.write(turn, batch);
                batch.clear();
            }
        });
        if (!batch.isEmpty()) {
            rows.write(turn, batch);
        }
        var ended = before.keySet().stream().filter(id -> !file.holds(id)).toList();
        for (int from = 0; from < ended.size(); from += ServiceRows.BATCH) {
            rows.end(turn, ended.subList(from, Math.min(ended.size(), from + ServiceRows.BATCH)));
        }
    }

    /** The centre of a commune, also of one that joined another, of Paris whole, and of the city of an arrondissement. */
    private Optional<Place> centre(String code) {
        try {
            var commune = new CommuneCode(code);
            return referential
                    .commune(commune)
                    .or(() -> referential
                            .merged(commune)
                            .map(MergedCommune::successor)
                            .flatMap(referential::commune))
                    .map(Commune::place)
                    .or(() -> middle(LargeCity.of(commune).replacements()));
        } catch (InvalidValue noCode) {
            return Optional.empty();
        }
    }

    /** Near enough for the few kilometres of a city. */
    private Optional<Place> middle(List<CommuneCode> parts) {
        var places = parts.stream()
                .flatMap(part -> referential.commune(part).stream())
                .map(Commune::place)
                .toList();
        return places.isEmpty()
                ? Optional.empty()
                : Optional.of(new Place(
                        places.stream().collect(Collectors.averagingDouble(Place::latitude)),
                        places.stream().collect(Collectors.averagingDouble(Place::longitude))));
    }
}
