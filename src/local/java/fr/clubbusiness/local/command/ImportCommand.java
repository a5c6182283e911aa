package fr.clubbusiness.local.command;

import com.fasterxml.jackson.databind.JsonNode;
import fr.clubbusiness.local.Launcher;
import fr.clubbusiness.local.server.HttpCalls;
import fr.clubbusiness.local.server.LocalFailure;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** {@code ./club import-rome} and {@code import-communes}: send files to a running club and print the result. */
public final class ImportCommand {
    private static final String ROME = "import-rome";
    private static final String COMMUNES = "import-communes";
    private static final String DRY_RUN = "--dry-run";
    private static final Duration LIMIT = Duration.ofMinutes(2);

    private ImportCommand() {}

    public static boolean isImport(List<String> arguments) {
        return !arguments.isEmpty() && List.of(ROME, COMMUNES).contains(arguments.getFirst());
    }

    /**
     * Imports the file or folder given by the second argument.
     *
     * @return 0 when imported, 1 when the club refused
     */
    public static int run(List<String> arguments, Map<String, String> environment, PrintStream out, PrintStream err) {
        var club = ImportTarget.from(environment);
        var path = Path.of(arguments.get(1));
        var query = arguments.contains(DRY_RUN) ? "?dryRun=true" : "";
        var start = System.nanoTime();
        var answer = arguments.getFirst().equals(ROME)
                ? send(club, "/v1/referential/occupations/import" + query, "application/zip", RomeFolder.zip(path))
                : send(club, "/v1/referential/communes/import" + query, "text/csv", bytes(path));
        if (answer.statusCode() != 200) {
            printRefusal(answer, err);
            return 1;
        }
        var took = Launcher.seconds(Duration.ofNanos(System.nanoTime() - start));
        ImportReportText.lines(HttpCalls.json(answer), took).forEach(out::println);
        return 0;
    }

    private static byte[] bytes(Path file) {
        try {
            if (!Files.isRegularFile(file)) {
                throw new LocalFailure(file + " n'est pas un fichier", "no such file");
            }
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new LocalFailure("Impossible de lire " + file + " (" + e.getMessage() + ")", "cannot be read", e);
        }
    }

    private static HttpResponse<String> send(ImportTarget club, String path, String type, byte[] body) {
        try {
            return HttpCalls.send(HttpRequest.newBuilder(URI.create(club.url() + path))
                    .timeout(LIMIT)
                    .header("Authorization", "Bearer " + club.token())
                    .header("Content-Type", type)
                    .header("Accept-Language", "fr")
                    .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                    .build());
        } catch (UncheckedIOException e) {
            throw club.unreachable(e);
        }
    }

    /** Prints the refusal, then each error on its own line. */
    private static void printRefusal(HttpResponse<String> answer, PrintStream err) {
        JsonNode problem;
        try {
            problem = HttpCalls.json(answer);
        } catch (UncheckedIOException notJson) {
            problem = HttpCalls.JSON.createObjectNode();
        }
        err.println("Refusé (%d), rien n'a changé : %s"
                .formatted(answer.statusCode(), problem.path("title").asText("réponse inattendue")));
        if (problem.path("violations").isEmpty()) {
            err.println("  " + problem.path("detail").asText());
        }
        for (var violation : problem.path("violations")) {
            var field = violation.path("field").asText();
            err.println("  " + (field.isEmpty() ? "" : field + " : ")
                    + violation.path("message").asText());
        }
    }
}
