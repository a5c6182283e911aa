package fr.clubbusiness.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import fr.clubbusiness.RunningClub;
import fr.clubbusiness.local.demo.DemoOrganisations;
import fr.clubbusiness.local.demo.DemoOrganisations.DemoOrganisation;
import fr.clubbusiness.local.server.HttpCalls;
import fr.clubbusiness.local.server.LocalFailure;
import fr.clubbusiness.local.server.Pause;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ExtendWith(RunningClub.class)
class LocalClubIT {
    @ParameterizedTest
    @CsvSource({
        "adviser, adviser, agency",
        "agency-admin, agency-admin, agency",
        "company, company, company",
        "company2, company, company2",
        "structure, structure, structure",
        "structure2, structure, structure2"
    })
    void the_token_of_a_local_user_carries_its_role_and_its_organisation(String user, String role, String alias)
            throws IOException {
        assertThatTokenNames(claims(RunningClub.token(user)), role, alias);
    }

    @Test
    void the_token_of_the_partners_program_carries_the_second_company() throws IOException {
        var token = RunningClub.club().keycloak().token("partner-demo", "partner-demo-local");
        assertThatTokenNames(claims(token), "company", "company2");
    }

    @Test
    void what_was_written_is_there_after_a_kill_of_the_api() {
        var club = RunningClub.club();
        var token = RunningClub.token("adviser");
        var before = companies(token).body();
        kill(club.apiPid());
        club.restartApi();
        assertThat(companies(token).body()).isEqualTo(before).contains(DemoOrganisations.COMPANY.siret());
    }

    @Test
    void the_api_is_back_by_itself_with_all_its_data_after_a_kill_of_postgresql() {
        var club = RunningClub.club();
        // Signed in before: Keycloak's data are in the same PostgreSQL.
        var token = RunningClub.token("adviser");
        var before = companies(token).body();
        kill(club.postgres().pid());
        var stopped = companies(token);
        assertThat(stopped.statusCode()).isEqualTo(503);
        assertThat(stopped.body()).contains("\"database-unavailable\"");
        club.restartPostgres();
        var deadline = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (companies(token).statusCode() != 200 && System.nanoTime() < deadline) {
            Pause.millis(100);
        }
        assertThat(companies(token).body()).isEqualTo(before);
        // Keycloak finds its lost connections one by one: the next tests are not to meet them.
        while (!keycloakSignsIn() && System.nanoTime() < deadline) {
            Pause.millis(100);
        }
        assertThat(keycloakSignsIn()).isTrue();
    }

    /** With each of the connections that it may still hold. */
    private static boolean keycloakSignsIn() {
        try {
            for (int connection = 0; connection < 10; connection++) {
                RunningClub.token("adviser");
            }
            return true;
        } catch (IllegalStateException refused) {
            return false;
        }
    }

    @Test
    void a_second_launcher_on_the_same_folder_is_refused() {
        var settings = RunningClub.club().settings();
        assertThatThrownBy(() -> LocalClub.start(settings, step -> {}))
                .isInstanceOf(LocalFailure.class)
                .hasMessageContaining(settings.home().toString());
    }

    private static void assertThatTokenNames(JsonNode claims, String role, String alias) {
        var organisation = DemoOrganisations.all().stream()
                .filter(one -> one.alias().equals(alias))
                .map(DemoOrganisation::siret)
                .findFirst()
                .orElseThrow();
        assertThat(claims.path("realm_access").path("roles").toString()).contains("\"" + role + "\"");
        assertThat(claims.path("aud").toString()).contains("club-api");
        assertThat(claims.path("organization").size()).isEqualTo(1);
        assertThat(claims.path("organization").path(alias).path("siret").path(0).asText())
                .isEqualTo(organisation);
        assertThat(claims.path("sub").asText()).isNotEmpty();
    }

    private static JsonNode claims(String token) throws IOException {
        return HttpCalls.JSON.readTree(Base64.getUrlDecoder().decode(token.split("\\.", -1)[1]));
    }

    private static HttpResponse<String> companies(String token) {
        var address = URI.create(RunningClub.apiUrl() + "/v1/companies?limit=200");
        return HttpCalls.send(HttpRequest.newBuilder(address)
                .header("Authorization", "Bearer " + token)
                .build());
    }

    private static void kill(long pid) {
        var process = ProcessHandle.of(pid).orElseThrow();
        process.destroyForcibly();
        process.onExit().join();
    }
}
