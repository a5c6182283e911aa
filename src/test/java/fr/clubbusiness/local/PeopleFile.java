package fr.clubbusiness.local;

import com.fasterxml.jackson.databind.JsonNode;
import fr.clubbusiness.local.demo.DemoClub;
import fr.clubbusiness.local.server.HttpCalls;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** A file of people, sent in one request to an API that has little memory: for the test of it and for {@code ./club bench import}. */
final class PeopleFile {
    /** A quarter of what the service is given: itself, its index of 100,000 people, and a few batches. */
    static final List<String> SMALL_HEAP = List.of("-Xmx128m");

    private static final int MINUTES = 10;

    private PeopleFile() {}

    /** The people of the large demo, as lines of one structure. */
    static Stream<String> lines(int count) {
        return DemoClub.large(LocalDate.now(ZoneId.of("Europe/Paris")))
                .beneficiaries()
                .limit(count)
                .map(line -> line.replaceFirst("\"structureId\":\"[^\"]*\",", ""));
    }

    /** Sends lines one after the other, without keeping them, and returns the report. */
    static JsonNode send(String apiUrl, String token, boolean dryRun, Supplier<Stream<String>> lines) {
        Iterable<byte[]> parts = () -> lines.get()
                .map(line -> (line + "\n").getBytes(StandardCharsets.UTF_8))
                .iterator();
        var address = URI.create(apiUrl + "/v1/beneficiaries/import?dryRun=" + dryRun);
        var response = HttpCalls.send(HttpRequest.newBuilder(address)
                .timeout(Duration.ofMinutes(MINUTES))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/x-ndjson")
                .POST(BodyPublishers.ofByteArrays(parts))
                .build());
        return HttpCalls.json(response);
    }
}
