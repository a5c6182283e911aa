package fr.clubbusiness.local.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fr.clubbusiness.local.demo.DemoOrganisations.DemoOrganisation;
import fr.clubbusiness.local.server.HttpCalls;
import fr.clubbusiness.local.server.RealmFile;
import fr.clubbusiness.shared.Siret;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

class RealmFileTest {
    @Test
    void the_production_realm_holds_no_user_no_secret_and_no_local_client() throws IOException {
        var realm = RealmFile.production();
        assertThat(names(realm, "users", "username")).containsExactly("service-account-club-service");
        assertThat(realm.has("organizations")).isFalse();
        assertThat(names(realm, "clients", "clientId")).containsExactly("club-swagger", "club-pages", "club-service");
        assertThat(realm.toString()).doesNotContain("localhost");
        assertThat(realm.findValuesAsText("secret")).containsExactly("${CLUB_PAGES_SECRET}", "${CLUB_SERVICE_SECRET}");
        assertThat(realm.path("passwordPolicy").asText()).contains("length(12)");
    }

    @Test
    void the_local_realm_adds_its_clients_users_and_organisations_to_the_production_one() throws IOException {
        var realm = RealmFile.local();
        assertThat(names(realm, "clients", "clientId"))
                .containsExactly("club-swagger", "club-pages", "club-service", "club-local", "partner-demo");
        assertThat(names(realm, "users", "username"))
                .contains("adviser", "agency-admin", "company", "company2", "structure", "structure2", "partner");
        assertThat(realm.path("clientScopes")).isEqualTo(RealmFile.production().path("clientScopes"));
    }

    @Test
    void each_role_is_a_realm_role_and_every_token_names_the_organisation_and_the_api() throws IOException {
        var realm = RealmFile.production();
        assertThat(names(realm.path("roles"), "realm", "name"))
                .containsExactly("company", "structure", "adviser", "agency-admin", "partner");
        assertThat(realm.path("defaultDefaultClientScopes").toString())
                .contains("club-api", "basic", "roles", "organization");
    }

    @Test
    void the_demo_the_realm_and_the_constants_name_the_same_organisations() throws IOException {
        var inRealm = all(RealmFile.local().path("organizations"))
                .map(node -> new DemoOrganisation(
                        node.path("alias").asText(),
                        node.path("name").asText(),
                        node.path("attributes").path("siret").path(0).asText()))
                .toList();
        assertThat(inRealm).containsExactlyElementsOf(DemoOrganisations.all());
    }

    @Test
    void each_organisation_of_the_realm_names_its_club_by_the_siret_of_the_agency() throws IOException {
        assertThat(all(RealmFile.local().path("organizations")))
                .allSatisfy(node -> assertThat(
                                node.path("attributes").path("club").path(0).asText())
                        .isEqualTo(DemoOrganisations.AGENCY.siret()));
    }

    @Test
    void the_demo_creates_the_organisations_of_the_local_users_whatever_its_size() throws IOException {
        for (var size : DemoSize.values()) {
            var data = DemoData.of(size, LocalDate.of(2026, 11, 21));
            assertThat(sirets(data.companies()))
                    .contains(DemoOrganisations.COMPANY.siret(), DemoOrganisations.COMPANY2.siret())
                    .as("whose user would act as a company too")
                    .doesNotContain(DemoOrganisations.PARTNER.siret());
            assertThat(sirets(data.structures()))
                    .contains(DemoOrganisations.STRUCTURE.siret(), DemoOrganisations.STRUCTURE2.siret());
            assertThat(sirets(data.partners())).contains(DemoOrganisations.PARTNER.siret());
        }
    }

    @Test
    void the_sirets_of_the_demo_pass_their_check_digit() {
        assertThat(DemoOrganisations.all())
                .allSatisfy(organisation ->
                        assertThat(new Siret(organisation.siret())).isNotNull());
    }

    @Test
    void members_of_an_array_with_the_same_key_are_merged_and_others_added() throws IOException {
        var merged = RealmFile.merge(
                HttpCalls.JSON.readTree(
                        "{\"a\":1,\"clients\":[{\"clientId\":\"x\",\"k\":1},{\"clientId\":\"y\"}],\"s\":[\"p\"]}"),
                HttpCalls.JSON.readTree(
                        "{\"a\":2,\"clients\":[{\"clientId\":\"x\",\"l\":2},{\"clientId\":\"z\"}],\"s\":[\"p\",\"q\"]}"));
        assertThat(merged)
                .isEqualTo(
                        HttpCalls.JSON.readTree(
                                "{\"a\":2,\"clients\":[{\"clientId\":\"x\",\"k\":1,\"l\":2},{\"clientId\":\"y\"},{\"clientId\":\"z\"}],\"s\":[\"p\",\"q\"]}"));
    }

    private static List<String> sirets(List<String> bodies) throws IOException {
        return HttpCalls.JSON.readTree(bodies.toString()).findValuesAsText("siret");
    }

    private static List<String> names(JsonNode realm, String array, String field) {
        return all(realm.path(array)).map(node -> node.path(field).asText()).toList();
    }

    private static Stream<JsonNode> all(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}
