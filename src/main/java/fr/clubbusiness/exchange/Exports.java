package fr.clubbusiness.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.ObjectMapper;
import fr.clubbusiness.shared.Slice;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.vertx.core.http.HttpServerResponse;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Enumeration;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Writes whole lists as files: a table for Excel (CSV), or one JSON object a line (NDJSON), as the caller accepts.
 *
 * <p>A list of any length is sent as it is read, 500 rows at a time, each by a short transaction of the caller, so that neither memory nor the
 * database waits for a slow reader. Rows go from the newest to the oldest by id, as in lists: none comes twice, and none is left out
 * that was there from beginning to end.
 */
@ApplicationScoped
public class Exports {
    private static final int BATCH = 500;

    private final ObjectMapper json;
    private final HttpHeaders headers;
    private final HttpServerResponse answer;
    private final Clock clock;

    Exports(ObjectMapper json, HttpHeaders headers, HttpServerResponse answer, Clock clock) {
        this.json = json;
        this.headers = headers;
        this.answer = answer;
        this.clock = clock;
    }

    /** Rows of a list, read in a transaction of their own. */
    @FunctionalInterface
    public interface Rows<V> {
        /** At most {@code count} of those whose id comes before, newest first. */
        List<V> before(UUID id, int count);
    }

    /** How rows are written. */
    private interface Writing<V> {
        byte[] lines(List<V> rows) throws IOException;
    }

    /** The whole list, whatever its length. What is wrong with the filters is told before the answer begins. */
    public <V> InputStream stream(Table<V> table, Rows<V> rows, Function<V, UUID> id) {
        return answer(table, new SequenceInputStream(new Parts<>(rows, id, writing(table))));
    }

    /** A list that was read whole. */
    public <V> InputStream whole(Table<V> table, List<V> rows) {
        try {
            return answer(table, new ByteArrayInputStream(writing(table).lines(rows)));
        } catch (IOException never) {
            throw new UncheckedIOException(never);
        }
    }

    /**
     * Headers are set on the connection, and the body returned as it is: of an answer in one of several formats the framework looks for a writer of
     * what the method returns, and would write a {@code RestResponse} as JSON.
     */
    private InputStream answer(Table<?> table, InputStream body) {
        var name = "%s-%s.%s".formatted(table.file(), LocalDate.now(clock), isCsv() ? "csv" : "ndjson");
        answer.putHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"");
        return body;
    }

    /** The parts of a file, each read and written when the one before is sent. */
    @SuppressWarnings("JdkObsolete") // SequenceInputStream asks for an Enumeration
    private static final class Parts<V> implements Enumeration<InputStream> {
        private final Rows<V> rows;
        private final Function<V, UUID> id;
        private final Writing<V> writing;
        private @Nullable UUID before = Slice.GREATEST;

        Parts(Rows<V> rows, Function<V, UUID> id, Writing<V> writing) {
            this.rows = rows;
            this.id = id;
            this.writing = writing;
        }

        @Override
        public boolean hasMoreElements() {
            return before != null;
        }

        @Override
        public InputStream nextElement() {
            var from = before;
            if (from == null) {
                throw new NoSuchElementException();
            }
            var batch = QuarkusTransaction.requiringNew().call(() -> rows.before(from, BATCH));
            before = batch.size() < BATCH ? null : id.apply(batch.getLast());
            try {
                return new ByteArrayInputStream(writing.lines(batch));
            } catch (IOException never) {
                throw new UncheckedIOException(never);
            }
        }
    }

    private <V> Writing<V> writing(Table<V> table) {
        return isCsv() ? csv(table) : this::ndjson;
    }

    /** The header comes before the first rows, even when there are none. */
    private <V> Writing<V> csv(Table<V> table) {
        var text = new StringWriter();
        CsvWriting<V> lines;
        try {
            lines = new CsvWriting<>(table, clock.getZone(), text);
        } catch (IOException never) {
            throw new UncheckedIOException(never);
        }
        return rows -> {
            for (var row : rows) {
                lines.write(row);
            }
            var bytes = text.toString().getBytes(UTF_8);
            text.getBuffer().setLength(0);
            return bytes;
        };
    }

    private <V> byte[] ndjson(List<V> rows) throws IOException {
        var bytes = new ByteArrayOutputStream();
        for (var row : rows) {
            bytes.write(json.writeValueAsBytes(row));
            bytes.write('\n');
        }
        return bytes.toByteArray();
    }

    /** A table unless one JSON object a line is what the caller wants first. */
    private boolean isCsv() {
        for (var accepted : headers.getAcceptableMediaTypes()) {
            if (MediaType.valueOf(Imports.CSV).isCompatible(accepted)) {
                return true;
            }
            if (MediaType.valueOf(Imports.NDJSON).isCompatible(accepted)) {
                return false;
            }
        }
        return true;
    }
}
