package fr.clubbusiness.membership.applications;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.clubbusiness.membership.members.IdentityProvider;
import fr.clubbusiness.membership.members.IdentityProviderFailure;
import fr.clubbusiness.membership.members.KeycloakCalls;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The clients of programs at Keycloak: confidential, with a service account, and no other way to sign in. */
@ApplicationScoped
class KeycloakPrograms implements ProgramAccounts {
    /** Through these a client gets tokens of people, which no stop of the program ends. */
    private static final List<String> PEOPLES_FLOWS =
            List.of("standardFlowEnabled", "implicitFlowEnabled", "directAccessGrantsEnabled");

    private final KeycloakCalls calls;
    private final IdentityProvider provider;
    private final ObjectMapper json;

    KeycloakPrograms(KeycloakCalls calls, IdentityProvider provider, ObjectMapper json) {
        this.calls = calls;
        this.provider = provider;
        this.json = json;
    }

    @Override
    public boolean isKnown() {
        return calls.isConfigured();
    }

    @Override
    public Account make(String client, String name, IdentityProvider.Membership owner, Collection<String> roles) {
        var id = calls.create(
                "/clients",
                json.createObjectNode()
                        .put("clientId", client)
                        .put("name", name)
                        .put("enabled", true)
                        .put("protocol", "openid-connect")
                        .put("publicClient", false)
                        .put("standardFlowEnabled", false)
                        .put("implicitFlowEnabled", false)
                        .put("directAccessGrantsEnabled", false)
                        .put("serviceAccountsEnabled", true)
                        .put("fullScopeAllowed", true));
        var account = account(id);
        provider.join(owner, account, roles);
        return new Account(
                account, calls.get(client(id) + "/client-secret").path("value").asText());
    }

    @Override
    public Optional<Account> find(String client, IdentityProvider.Membership owner) {
        return known(client)
                .filter(found -> found.path("enabled").asBoolean()
                        && found.path("serviceAccountsEnabled").asBoolean()
                        && PEOPLES_FLOWS.stream()
                                .noneMatch(flow -> found.path(flow).asBoolean()))
                .map(found -> account(id(found)))
                .filter(account -> actsFor(account, owner))
                .map(account -> new Account(account, null));
    }

    /** Whether an account is in the organisation, which may not name its club where an operator made it. */
    private boolean actsFor(String account, IdentityProvider.Membership owner) {
        for (var organisation :
                calls.get("/organizations/members/" + account + "/organizations?briefRepresentation=false")) {
            var club = organisation.at("/attributes/club/0");
            if (owner.siret().equals(organisation.at("/attributes/siret/0").asText())
                    && (club.isMissingNode() || owner.agency().equals(club.asText()))) {
                return true;
            }
        }
        return false;
    }

    @Override
    public String renewSecret(String client) {
        var found = known(client)
                .orElseThrow(() -> new IdentityProviderFailure("the client of an application is not there"));
        return calls.post(client(id(found)) + "/client-secret", json.createObjectNode())
                .path("value")
                .asText();
    }

    @Override
    public void close(String client) {
        known(client).ifPresent(found -> calls.put(client(id(found)), ((ObjectNode) found).put("enabled", false)));
    }

    private Optional<JsonNode> known(String client) {
        var found = calls.get("/clients?clientId=" + KeycloakCalls.encoded(client));
        return found.isEmpty() ? Optional.empty() : Optional.of(found.get(0));
    }

    private String account(String id) {
        return id(calls.get(client(id) + "/service-account-user"));
    }

    private static String client(String id) {
        return "/clients/" + id;
    }

    private static String id(JsonNode found) {
        return found.path("id").asText();
    }
}
