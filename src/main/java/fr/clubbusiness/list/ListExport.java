package fr.clubbusiness.list;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.ObjectMapper;
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
import org.jspecify.annotations.Nullable;

/**
 * Writes whole lists as files: a table for Excel (CSV), or one JSON object a line (NDJSON), as the caller accepts.
 *
 * <p>A list of any length is sent as it is read, 500 rows at a time, each by a short transaction of the caller, so that neither memory nor the
 * database waits for a slow reader. Rows go from the newest to the oldest by id, as in lists: none comes twice, and none is left out
 * that was there from beginning to end.
 */
@ApplicationScoped
public class ListExport {
    private static final int BATCH = 500;

    private final ObjectMapper json;
    private final HttpHeaders headers;
    private final HttpServerResponse answer;
    private final Clock clock;

    ListExport(ObjectMapper json, HttpHeaders headers, HttpServerResponse answer, Clock clock) {
        this.json = json;
        this.headers = headers;
        this.answer = answer;
        this.clock = clock;
    }

    /** Turns rows into lines of the format that the caller accepts. */
    private interface Writing<V> {
        byte[] lines(List<V> rows) throws IOException;
    }

    /** The whole list, whatever its length. What is wrong with the filters is told before the answer begins. */
    public <V> InputStream stream(ListTable<V> table, Listing<?, V> listing) {
        return answer(table, new SequenceInputStream(new Parts<>(listing, writing(table))));
    }

    /** A list that was read whole. */
    public <V> InputStream whole(ListTable<V> table, List<V> rows) {
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
    private InputStream answer(ListTable<?> table, InputStream body) {
        var name = "%s-%s.%s".formatted(table.file(), LocalDate.now(clock), isCsv() ? "csv" : "ndjson");
        answer.putHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"");
        return body;
    }

    /** The parts of a file, each read and written when the one before is sent. */
    @SuppressWarnings("JdkObsolete") // SequenceInputStream asks for an Enumeration
    private static final class Parts<V> implements Enumeration<InputStream> {
        private final Listing<?, V> listing;
        private final Writing<V> writing;
        private @Nullable UUID from = ListSlice.GREATEST;

        Parts(Listing<?, V> listing, Writing<V> writing) {
            this.listing = listing;
            this.writing = writing;
        }

        @Override
        public boolean hasMoreElements() {
            return from != null;
        }

        @Override
        public InputStream nextElement() {
            var start = from;
            if (start == null) {
                throw new NoSuchElementException();
            }
            var batch = QuarkusTransaction.requiringNew().call(() -> listing.batch(start, BATCH));
            from = batch.isLast() ? null : batch.from();
            try {
                return new ByteArrayInputStream(writing.lines(batch.rows()));
            } catch (IOException never) {
                throw new UncheckedIOException(never);
            }
        }
    }

    private <V> Writing<V> writing(ListTable<V> table) {
        return isCsv() ? csv(table) : this::ndjson;
    }

    /** The header comes before the first rows, even when there are none. */
    private <V> Writing<V> csv(ListTable<V> table) {
        var text = new StringWriter();
        CsvWriter<V> lines;
        try {
            lines = new CsvWriter<>(table, clock.getZone(), text);
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

    /** Whether the caller prefers CSV, which is also the choice of who accepts anything, to one JSON object per line. */
    private boolean isCsv() {
        for (var accepted : headers.getAcceptableMediaTypes()) {
            if (MediaType.valueOf(ListTable.CSV).isCompatible(accepted)) {
                return true;
            }
            if (MediaType.valueOf(ListTable.NDJSON).isCompatible(accepted)) {
                return false;
            }
        }
        return true;
    }
}
