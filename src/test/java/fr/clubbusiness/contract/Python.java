package fr.clubbusiness.contract;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A Python 3 that can import the generated client: the machine's own if it has the packages, else one in {@code target} that fetches them once with
 * pip.
 */
final class Python {
    private static final Path CLIENT = Path.of("target/openapi/python");
    private static final Path OWN = Path.of("target/openapi/python-venv");
    private static final String NEEDED =
            "Il faut Python 3.10 ou plus récent avec venv, et un accès à PyPI, ou pydantic 2 (Debian : apt install python3-venv ; macOS : brew"
                    + " install python) -- Python 3.10 or newer with venv, and access to PyPI, or pydantic 2, are needed: install them";

    private Python() {}

    /** Runs a script that imports the client. */
    static GeneratedClient.Outcome run(Path script, Map<String, String> environment)
            throws IOException, InterruptedException {
        return GeneratedClient.run(List.of(executable(), script.toString()), withClient(environment));
    }

    private static String executable() throws IOException, InterruptedException {
        var own = OWN.resolve("bin/python").toString();
        for (var python : List.of("python3", own)) {
            if (importsClient(python)) {
                return python;
            }
        }
        var requirements = CLIENT.resolve("requirements.txt").toString();
        needs(List.of("python3", "-m", "venv", OWN.toString()));
        var fetched = GeneratedClient.run(
                List.of(own, "-m", "pip", "install", "--quiet", "--requirement", requirements), Map.of());
        // A machine may reach neither PyPI nor a copy of it: the run says so, and counts as skipped.
        assumeTrue(fetched.status() == 0, () -> NEEDED + ": " + fetched.said());
        return own;
    }

    /** Compiles every file of the client, which needs none of its packages. */
    static void compile() throws InterruptedException {
        needs(List.of("python3", "-m", "compileall", "-q", CLIENT.toString()));
    }

    private static boolean importsClient(String python) throws InterruptedException {
        try {
            var tried = GeneratedClient.run(List.of(python, "-c", "import club_client"), withClient(Map.of()));
            return tried.status() == 0;
        } catch (IOException missing) {
            return false;
        }
    }

    private static void needs(List<String> command) throws InterruptedException {
        try {
            var outcome = GeneratedClient.run(command, Map.of());
            if (outcome.status() != 0) {
                throw new IllegalStateException(NEEDED + ": " + outcome.said());
            }
        } catch (IOException missing) {
            throw new IllegalStateException(NEEDED, missing);
        }
    }

    private static Map<String, String> withClient(Map<String, String> environment) {
        var all = new HashMap<>(environment);
        all.put("PYTHONPATH", CLIENT.toString());
        return all;
    }
}
