package fr.clubbusiness.local.command;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import fr.clubbusiness.local.server.LocalFailure;
import fr.clubbusiness.local.server.TemporaryFolder;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ImportCommandTest {
    private static final String OCCUPATIONS = "/v1/referential/occupations/import";

    private final TemporaryFolder folder = TemporaryFolder.create("import-command");
    private final FakeClub club = new FakeClub();
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @BeforeEach
    void aDistribution() throws IOException {
        file("rome/unix_coherence_item_v347_utf8.csv", "x");
        file("rome/unix_rubrique_mobilite_v347_utf8.csv", "y");
        file("rome/LISEZMOI.pdf", "z");
        file("communes.csv", "insee_code\n");
    }

    @AfterEach
    void leaveNothingBehind() {
        club.server.stop(0);
        folder.close();
    }

    @Test
    void the_files_of_the_folder_are_sent_as_an_archive_in_the_name_of_the_local_administrator() throws IOException {
        assertThat(run("import-rome", "rome")).isZero();
        assertThat(club.asked).containsExactly("/realms/club/protocol/openid-connect/token", OCCUPATIONS);
        assertThat(club.authorization).isEqualTo("Bearer local-token");
        assertThat(names(club.body))
                .containsExactly("unix_coherence_item_v347_utf8.csv", "unix_rubrique_mobilite_v347_utf8.csv");
    }

    @Test
    void the_report_is_told_in_lines() {
        club.answer = """
                {"dryRun": false, "version": "3.47", "occupations": {"created": 421, "updated": 0, "unchanged": 111, "kept": 2},
                 "links": {"created": 1, "updated": 0, "unchanged": 0, "removed": 3},
                 "warnings": [{"code": "UNLISTED_OCCUPATION", "file": "a.csv", "line": 5, "text": "Le métier L1510…"},
                              {"code": "KEPT", "file": null, "line": null, "text": "Gardés."}]}
                """;
        assertThat(run("import-rome", "rome")).isZero();
        assertThat(text(out).lines())
                .satisfiesExactly(
                        first -> assertThat(first).startsWith("ROME 3.47 : importé, "),
                        second -> assertThat(second)
                                .contains("métiers")
                                .endsWith("créés : 421, modifiés : 0, inchangés : 111, gardés bien qu'absents : 2"),
                        third -> assertThat(third).contains("mobilités").endsWith("retirés : 3"),
                        fourth -> assertThat(fourth).isEqualTo("  ! a.csv:5 : Le métier L1510…"),
                        fifth -> assertThat(fifth).isEqualTo("  ! Gardés."));
    }

    @Test
    void a_refusal_is_told_with_each_fault_on_its_line_and_fails() {
        club.status = 400;
        club.answer = """
                {"title": "Demande invalide", "detail": "Corrigez.", "violations": [
                  {"field": "a.csv:12", "message": "Cette ligne n'est pas écrite en UTF-8."}, {"field": "", "message": "… et 3 autres."}]}
                """;
        assertThat(run("import-rome", "rome")).isOne();
        assertThat(text(err).lines())
                .containsExactly(
                        "Refusé (400), rien n'a changé : Demande invalide",
                        "  a.csv:12 : Cette ligne n'est pas écrite en UTF-8.",
                        "  … et 3 autres.");
    }

    @Test
    void an_answer_that_is_no_problem_is_told_by_its_status() {
        club.status = 502;
        club.answer = "<html>";
        assertThat(run("import-rome", "rome")).isOne();
        assertThat(text(err)).contains("502", "réponse inattendue");
    }

    @Test
    void communes_are_sent_as_they_are_and_a_dry_run_is_asked_for() {
        assertThat(run("import-communes", "communes.csv", "--dry-run")).isZero();
        assertThat(club.asked).last().isEqualTo("/v1/referential/communes/import?dryRun=true");
        assertThat(club.body).asString(UTF_8).isEqualTo("insee_code\n");
    }

    @Test
    void another_club_is_asked_with_the_token_given_and_never_without() {
        var elsewhere = Map.of("CLUB_URL", club.url() + "/", "CLUB_TOKEN", "given");
        assertThat(run(elsewhere, "import-rome", "rome")).isZero();
        assertThat(club.asked).containsExactly(OCCUPATIONS);
        assertThat(club.authorization).isEqualTo("Bearer given");
        assertThatThrownBy(() -> run(Map.of("CLUB_URL", club.url()), "import-rome", "rome"))
                .isInstanceOf(LocalFailure.class)
                .hasMessageContaining("CLUB_TOKEN");
    }

    @Test
    void a_club_that_does_not_run_is_one_line() {
        club.server.stop(0);
        assertThatThrownBy(() -> run("import-rome", "rome"))
                .isInstanceOf(LocalFailure.class)
                .hasMessageContaining("ne répond pas");
    }

    @Test
    void a_folder_or_file_that_is_not_there_or_holds_nothing_of_it_is_one_line() throws IOException {
        Files.createDirectories(folder.path().resolve("empty"));
        for (var wrong : List.of("nowhere", "communes.csv", "empty")) {
            assertThatThrownBy(() -> run("import-rome", wrong)).isInstanceOf(LocalFailure.class);
        }
        for (var wrong : List.of("nowhere", "rome")) {
            assertThatThrownBy(() -> run("import-communes", wrong)).isInstanceOf(LocalFailure.class);
        }
        assertThat(club.asked).isEmpty();
    }

    private int run(String command, String path, String... more) {
        var port = Integer.toString(club.server.getAddress().getPort());
        return run(Map.of("CLUB_PORT", port, "CLUB_KEYCLOAK_PORT", port), command, path, more);
    }

    private int run(Map<String, String> environment, String command, String path, String... more) {
        var arguments =
                new ArrayList<>(List.of(command, folder.path().resolve(path).toString()));
        arguments.addAll(List.of(more));
        return ImportCommand.run(
                arguments, environment, new PrintStream(out, true, UTF_8), new PrintStream(err, true, UTF_8));
    }

    private void file(String name, String text) throws IOException {
        var file = folder.path().resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private static List<String> names(byte[] zip) throws IOException {
        var names = new ArrayList<String>();
        try (var entries = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (var entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
                names.add(Path.of(entry.getName()).getFileName().toString());
            }
        }
        return names;
    }

    private static String text(ByteArrayOutputStream written) {
        return written.toString(UTF_8);
    }

    /** Answers as Keycloak and the API do, and keeps what it was asked. */
    private static final class FakeClub {
        private final HttpServer server;
        private final List<String> asked = new ArrayList<>();
        private byte[] body = new byte[0];
        private String authorization = "";
        private int status = 200;
        private String answer = "{}";

        FakeClub() {
            try {
                server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
            server.createContext("/", this::answer);
            server.start();
        }

        String url() {
            return "http://127.0.0.1:" + server.getAddress().getPort();
        }

        private void answer(HttpExchange exchange) throws IOException {
            asked.add(exchange.getRequestURI().toString());
            body = exchange.getRequestBody().readAllBytes();
            if (exchange.getRequestURI().getPath().startsWith("/realms")) {
                send(exchange, 200, "{\"access_token\": \"local-token\"}");
            } else {
                authorization = exchange.getRequestHeaders().getFirst("Authorization");
                send(exchange, status, answer);
            }
        }

        private static void send(HttpExchange exchange, int status, String answer) throws IOException {
            var bytes = answer.getBytes(UTF_8);
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        }
    }
}
