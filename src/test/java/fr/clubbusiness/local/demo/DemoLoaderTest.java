package fr.clubbusiness.local.demo;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import fr.clubbusiness.local.server.HttpCalls;
import fr.clubbusiness.local.server.TemporaryFolder;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DemoLoaderTest {
    private final TemporaryFolder folder = TemporaryFolder.create("demo-loader");
    private final FakeApi api = new FakeApi();

    @BeforeEach
    void start() throws IOException {
        api.start();
    }

    @AfterEach
    void leaveNothingBehind() {
        api.server.stop(0);
        folder.close();
    }

    @Test
    void lines_name_their_holder_by_the_id_that_the_api_gave_it() {
        load();
        assertThat(api.lines("/v1/beneficiaries/import")).hasSize(1200).allMatch(line -> line.contains("\"id-s1\""));
        assertThat(api.lines("/v1/needs/import")).containsExactly("{\"externalId\":\"n1\",\"employerId\":\"id-c1\"}");
    }

    @Test
    void once_complete_nothing_is_sent_again() {
        load();
        api.received.clear();
        load();
        assertThat(api.received).isEmpty();
    }

    @Test
    void a_load_that_was_cut_goes_on_after_the_last_acknowledged_batch() {
        api.failAfter = 2;
        assertThatThrownBy(this::load).hasMessageContaining("503");
        api.failAfter = Integer.MAX_VALUE;
        api.received.clear();
        load();
        assertThat(api.lines("/v1/beneficiaries/import"))
                .hasSize(200)
                .first()
                .asString()
                .contains("b1001");
        assertThat(api.received).doesNotContainKey("/v1/companies");
    }

    @Test
    void a_large_demo_is_sent_several_batches_at_a_time_and_none_is_forgotten_when_it_is_cut() {
        api.failAfter = 1;
        assertThatThrownBy(() -> load(DemoSize.LARGE)).hasMessageContaining("503");
        api.failAfter = Integer.MAX_VALUE;
        load(DemoSize.LARGE);
        assertThat(new HashSet<>(api.lines("/v1/beneficiaries/import"))).hasSize(1200);
        api.received.clear();
        load(DemoSize.LARGE);
        assertThat(api.received).isEmpty();
    }

    private void load() {
        load(DemoSize.SMALL);
    }

    private void load(DemoSize size) {
        new DemoLoader(folder.path(), new DemoCalls(api.url(), () -> "token"), step -> {}).load(size, new Sample());
    }

    /** Answers as the API does, and keeps what it got. */
    private static final class FakeApi {
        private final Map<String, List<String>> received = new LinkedHashMap<>();
        private final Map<String, List<String>> created = new LinkedHashMap<>();
        private HttpServer server;
        private int failAfter = Integer.MAX_VALUE;
        private int imports;

        FakeApi() {
            try {
                server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }

        void start() {
            server.createContext("/", this::answer);
            server.start();
        }

        String url() {
            return "http://127.0.0.1:" + server.getAddress().getPort();
        }

        List<String> lines(String path) {
            return received.getOrDefault(path, List.of()).stream()
                    .flatMap(String::lines)
                    .toList();
        }

        private void answer(HttpExchange exchange) throws IOException {
            var path = exchange.getRequestURI().getPath();
            var body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
            if (exchange.getRequestMethod().equals("GET")) {
                var items = String.join(",", created.getOrDefault(path, List.of()));
                send(exchange, 200, "{\"items\":[" + items + "],\"nextCursor\":null}");
            } else if (path.endsWith("/import") && ++imports > failAfter) {
                send(exchange, 503, "{}");
            } else {
                received.computeIfAbsent(path, key -> new ArrayList<>()).add(body);
                var externalId =
                        HttpCalls.JSON.readTree(body).path("externalId").asText();
                var view = "{\"id\":\"id-" + externalId + "\",\"externalId\":\"" + externalId + "\"}";
                created.computeIfAbsent(path, key -> new ArrayList<>()).add(view);
                send(exchange, path.endsWith("/import") ? 200 : 201, view);
            }
        }

        private static void send(HttpExchange exchange, int status, String body) throws IOException {
            exchange.sendResponseHeaders(status, body.length());
            exchange.getResponseBody().write(body.getBytes(UTF_8));
            exchange.close();
        }
    }

    private record Sample() implements DemoData {
        @Override
        public List<String> companies() {
            return List.of("{\"externalId\":\"c1\"}");
        }

        @Override
        public List<String> structures() {
            return List.of("{\"externalId\":\"s1\"}");
        }

        @Override
        public Stream<String> beneficiaries() {
            return IntStream.rangeClosed(1, 1200)
                    .mapToObj(n -> "{\"externalId\":\"b" + n + "\",\"structureId\":\"s1\"}");
        }

        @Override
        public Stream<String> needs() {
            return Stream.of("{\"externalId\":\"n1\",\"employerId\":\"c1\"}");
        }
    }
}
