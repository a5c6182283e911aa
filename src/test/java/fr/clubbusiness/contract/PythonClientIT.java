package fr.clubbusiness.contract;

import static org.assertj.core.api.Assertions.assertThat;

import fr.clubbusiness.RunningClub;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A Python client generated from the contract compiles, can be imported and works. */
@ExtendWith(RunningClub.class)
class PythonClientIT {
    private static final Path FLOW = Path.of("openapi/python/post_need.py");

    @Test
    void the_generated_client_posts_a_need() throws Exception {
        GeneratedClient.generate("python");
        Python.compile();
        var flow = Python.run(
                FLOW, Map.of("CLUB_URL", RunningClub.apiUrl(), "TOKEN_COMPANY", RunningClub.token("company")));
        assertThat(GeneratedClient.succeeds(flow)).contains("posted, matched and withdrawn");
    }
}
