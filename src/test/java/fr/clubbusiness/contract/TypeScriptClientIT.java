package fr.clubbusiness.contract;

import static org.assertj.core.api.Assertions.assertThat;

import fr.clubbusiness.RunningClub;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A partner who has only the contract writes the main job in TypeScript: it compiles with strict checks, and a person is hired. */
@ExtendWith(RunningClub.class)
class TypeScriptClientIT {
    private static final Path TARGET = Path.of("target/openapi");
    private static final Path OUT = TARGET.resolve("typescript");

    @BeforeAll
    static void prepare() throws IOException {
        Files.createDirectories(OUT);
        Files.writeString(OUT.resolve("package.json"), "{\"type\": \"module\"}");
        // Node looks for libraries in the folders above the script.
        var libraries = TARGET.resolve("node_modules");
        Files.deleteIfExists(libraries);
        Files.createSymbolicLink(
                libraries, NpmTools.FOLDER.resolve("node_modules").toAbsolutePath());
    }

    @Test
    void the_main_job_is_compiled_from_the_contract_and_ends_in_a_hire() {
        succeeds(NpmTools.run(
                "openapi-typescript", "openapi.yaml", "--output", "../target/openapi/typescript/contract.d.ts"));
        succeeds(NpmTools.run("tsc", "--project", "typescript/tsconfig.json"));
        var job = succeeds(NpmTools.node(
                OUT.resolve("main-job.js"),
                Map.of(
                        "CLUB_URL", RunningClub.apiUrl(),
                        "TOKEN_COMPANY", RunningClub.token("company"),
                        "TOKEN_STRUCTURE", RunningClub.token("structure"),
                        "TOKEN_ADVISER", RunningClub.token("adviser"))));
        assertThat(job).containsPattern("(?m)^rencontre (?!undefined)\\p{L}+").contains("HIRED FILLED PLACED");
    }

    private static String succeeds(NpmTools.Outcome outcome) {
        assertThat(outcome.status()).as(outcome.said()).isZero();
        return outcome.said();
    }
}
