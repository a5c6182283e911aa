package fr.clubbusiness.localservice.intake;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import fr.clubbusiness.exchange.NdjsonLines;
import fr.clubbusiness.localservice.intake.ImportedService.Content;
import fr.clubbusiness.localservice.rule.Freshness;
import fr.clubbusiness.referential.Place;
import fr.clubbusiness.shared.LocalizedText;
import fr.clubbusiness.shared.Sha256;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * A file of services that was checked from end to end. It stays on disk and is read once more to be written. Memory holds one line, and some forty
 * bytes for each service: its id, by which one that stands there twice is found.
 */
final class CheckedFile {
    static final int MAX_LINES = 100_000;

    /** The same keys in the same order as the columns of the table. */
    static final JsonMapper ROWS = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .build();

    private static final JsonMapper LINES = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .build();

    private static final int SHOWN = 100;

    /** So many lines take less than a second. */
    private static final int OFTEN = 2_000;

    private final FileChannel file;
    private final UUID club;
    private final LocalDate today;
    private final Function<String, Optional<Place>> centres;
    private final Runnable alive;
    private final ImportCounts counts;
    private final Set<UUID> services = new HashSet<>();
    private final FileFaults faults = new FileFaults();

    private CheckedFile(
            FileChannel file,
            UUID club,
            LocalDate today,
            Function<String, Optional<Place>> centres,
            Runnable alive,
            ImportCounts counts) {
        this.file = file;
        this.club = club;
        this.today = today;
        this.centres = centres;
        this.alive = alive;
        this.counts = counts;
    }

    /**
     * Checks a file.
     *
     * @param before the fingerprints of the club's services, by id
     * @param centres the centre of the commune of an INSEE code; empty for an unknown one
     * @param alive told again and again while the file is read, here and in {@link #forEachDifference}
     * @throws fr.clubbusiness.problem.Invalid with all that is wrong with it, each with its line
     */
    static CheckedFile of(
            FileChannel file,
            UUID club,
            LocalDate today,
            Function<String, Optional<Place>> centres,
            Runnable alive,
            Map<UUID, UUID> before)
            throws IOException {
        var checked = new CheckedFile(file, club, today, centres, alive, new ImportCounts(before));
        checked.read(checked.counts, checked.faults, (number, service) -> {
            if (!checked.services.add(service.serviceId())) {
                checked.faults.add(number, twice(service.content().sourceId()));
            }
        });
        if (checked.services.isEmpty() && checked.faults.isEmpty()) {
            checked.faults.add(
                    new LocalizedText("Ce fichier ne contient aucun service.", "This file holds no service."));
        }
        checked.faults.throwIfAny();
        return checked;
    }

    ImportCounts counts() {
        return counts;
    }

    /** Whether the file holds this service. */
    boolean holds(UUID service) {
        return services.contains(service);
    }

    /** Reads again, one by one, those that are new or changed. */
    void forEachDifference(Map<UUID, UUID> before, Consumer<ImportedService> taking) throws IOException {
        if (counts.created() + counts.changed() == 0) {
            return;
        }
        read(new ImportCounts(before), new FileFaults(), (_, service) -> {
            if (!service.fingerprint().equals(before.get(service.serviceId()))) {
                taking.accept(service);
            }
        });
    }

    /** Takes a service with the number of its line. */
    private interface Taking {
        void take(int number, ImportedService service);
    }

    private void read(ImportCounts counted, FileFaults found, Taking taking) throws IOException {
        file.position(0);
        var lines = new NdjsonLines(Channels.newInputStream(file));
        for (var line = lines.nextOrBlank(); line.isPresent(); line = lines.nextOrBlank()) {
            var number = line.get().number();
            if (number > MAX_LINES) {
                found.add(number, tooMany());
                return;
            }
            if (number % OFTEN == 0) {
                alive.run();
            }
            if (line.get().isBlank()) {
                continue;
            }
            switch (line.get()) {
                case NdjsonLines.Line.Unreadable(var _, var why) -> found.add(number, why.detail());
                case NdjsonLines.Line.Plain(var _, var text) ->
                    service(number, text, counted, found).ifPresent(service -> {
                        counted.add(service, Freshness.isOld(service.content().updatedOn(), today));
                        taking.take(number, service);
                    });
            }
        }
    }

    private Optional<ImportedService> service(int number, String text, ImportCounts counted, FileFaults found) {
        var object = object(text);
        if (object.isEmpty()) {
            found.add(number, new LocalizedText("Un objet JSON est attendu.", "A JSON object is expected."));
            return Optional.empty();
        }
        var reading = new ReadService(object.get(), today, centres, counted);
        var content = reading.content();
        reading.fields().faults().forEach(fault -> found.add(number, fault));
        return content.map(this::named);
    }

    private static Optional<JsonNode> object(String text) {
        try {
            return LINES.readTree(text) instanceof ObjectNode object ? Optional.of(object) : Optional.empty();
        } catch (JsonProcessingException malformed) {
            return Optional.empty();
        }
    }

    private ImportedService named(Content content) {
        try {
            var id = uuid((club + " " + content.sourceId()).getBytes(StandardCharsets.UTF_8));
            return new ImportedService(id, uuid(ROWS.writeValueAsBytes(content)), content);
        } catch (JsonProcessingException bug) {
            throw new IllegalStateException("our own records are always written", bug);
        }
    }

    /** An id made of the content, as version 8 of UUIDs allows. */
    private static UUID uuid(byte[] content) {
        var bytes = ByteBuffer.wrap(Sha256.of(content));
        var high = (bytes.getLong() & ~0xF000L) | 0x8000L;
        var low = (bytes.getLong() & 0x3FFFFFFFFFFFFFFFL) | Long.MIN_VALUE;
        return new UUID(high, low);
    }

    private static LocalizedText twice(String id) {
        var shown = id.length() > SHOWN ? id.substring(0, SHOWN) + "…" : id;
        return new LocalizedText(
                "Le service « " + shown + " » est déjà donné plus haut.",
                "The service \"" + shown + "\" is already given above.");
    }

    private static LocalizedText tooMany() {
        return new LocalizedText(
                "Un import compte 100 000 lignes au plus : celle-ci et les suivantes n'ont pas été lues.",
                "An import has at most 100,000 lines: this one and the following were not read.");
    }
}
