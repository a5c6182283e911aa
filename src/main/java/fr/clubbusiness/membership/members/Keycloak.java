package fr.clubbusiness.membership.members;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * The identity provider of the club. One organisation there is one membership: a SIRET in a club. It is found by these two, because an operator may have
 * made it under another name.
 */
@ApplicationScoped
class Keycloak implements IdentityProvider {
    private static final String ORGANISATIONS = "/organizations";
    private static final int MOST_MEMBERS = 1_000;

    private final KeycloakCalls calls;
    private final ObjectMapper json;

    Keycloak(KeycloakCalls calls, ObjectMapper json) {
        this.calls = calls;
        this.json = json;
    }

    @Override
    public boolean isKnown() {
        return calls.isConfigured();
    }

    @Override
    public Optional<String> account(String email, String name) {
        var found = calls.get("/users?exact=true&email=" + KeycloakCalls.encoded(email));
        if (found.isEmpty()) {
            return Optional.of(create(email, name));
        }
        var account = found.get(0);
        var id = account.path("id").asText();
        return account.path("emailVerified").asBoolean() || isUnused(id) ? Optional.of(id) : Optional.empty();
    }

    private String create(String email, String name) {
        var space = name.indexOf(' ');
        var account = json.createObjectNode()
                .put("username", email)
                .put("email", email)
                .put("firstName", space < 0 ? name : name.substring(0, space))
                .put("lastName", space < 0 ? "" : name.substring(space + 1))
                .put("enabled", true)
                .put("emailVerified", false);
        account.putArray("requiredActions").add("UPDATE_PASSWORD");
        return calls.create("/users", account);
    }

    @Override
    public void join(Membership membership, String account, Collection<String> roles) {
        var organisation = find(membership).orElseGet(() -> create(membership));
        if (!organisation.path("enabled").asBoolean() || !isOf(membership, organisation)) {
            calls.put(ORGANISATIONS + "/" + id(organisation), named(membership, enabled(organisation, true)));
        }
        var mappings = "/users/" + account + "/role-mappings/realm";
        for (var missing : calls.get(mappings + "/available")) {
            if (roles.contains(missing.path("name").asText())) {
                calls.post(mappings, json.createArrayNode().add(missing));
            }
        }
        calls.join(ORGANISATIONS + "/" + id(organisation) + "/members", account);
    }

    private JsonNode create(Membership membership) {
        var organisation = json.createObjectNode()
                .put("name", membership.name() + " (" + membership.alias() + ")")
                .put("alias", membership.alias())
                .put("enabled", true);
        named(membership, organisation);
        var id = calls.create(ORGANISATIONS, organisation);
        return organisation.put("id", id);
    }

    /** Says there which membership it is. */
    private ObjectNode named(Membership membership, ObjectNode organisation) {
        organisation
                .withObject("/attributes")
                .<ObjectNode>set("siret", json.createArrayNode().add(membership.siret()))
                .set("club", json.createArrayNode().add(membership.agency()));
        return organisation;
    }

    /** The list finds out cheaply; each account that it lacks is then asked for, because a list may be cut or a moment old. */
    @Override
    public Set<String> lost(Membership membership, Collection<String> accounts) {
        var organisation = find(membership);
        if (organisation.isEmpty()) {
            return Set.of();
        }
        var members = ORGANISATIONS + "/" + id(organisation.get()) + "/members";
        var lost = new HashSet<>(accounts);
        calls.get(members + "?first=0&max=" + MOST_MEMBERS).forEach(member -> {
            if (member.path("enabled").asBoolean(true)) {
                lost.remove(member.path("id").asText());
            }
        });
        lost.removeIf(account ->
                isEnabled(account) && calls.find(members + "/" + account).isPresent());
        return lost;
    }

    private boolean isEnabled(String account) {
        return calls.find("/users/" + account)
                .filter(user -> user.path("enabled").asBoolean(true))
                .isPresent();
    }

    @Override
    public void remove(Membership membership, String account) {
        find(membership)
                .ifPresent(
                        organisation -> calls.delete(ORGANISATIONS + "/" + id(organisation) + "/members/" + account));
    }

    @Override
    public void close(Membership membership) {
        find(membership)
                .ifPresent(organisation ->
                        calls.put(ORGANISATIONS + "/" + id(organisation), enabled(organisation, false)));
    }

    private static ObjectNode enabled(JsonNode organisation, boolean enabled) {
        return ((ObjectNode) organisation.deepCopy()).put("enabled", enabled);
    }

    /** Whether nobody can sign in to it yet, because it has neither a password nor another proof. */
    private boolean isUnused(String account) {
        return calls.get("/users/" + account + "/credentials").isEmpty()
                && calls.get("/users/" + account + "/federated-identity").isEmpty();
    }

    @Override
    public void open(String account, String password) {
        if (!isUnused(account)) {
            return;
        }
        // The password last: until it is there, all of this is done again.
        var user = (ObjectNode) calls.get("/users/" + account);
        calls.put("/users/" + account, user.put("emailVerified", true));
        calls.put(
                "/users/" + account + "/reset-password",
                json.createObjectNode()
                        .put("type", "password")
                        .put("value", password)
                        .put("temporary", true));
    }

    /** Also one that is disabled. */
    private Optional<JsonNode> find(Membership membership) {
        var found = calls.get(ORGANISATIONS + "?exact=true&briefRepresentation=false&max=100&q="
                + KeycloakCalls.encoded("siret:" + membership.siret()));
        var named = new ArrayList<JsonNode>();
        var unnamed = new ArrayList<JsonNode>();
        for (var organisation : found) {
            if (isOf(membership, organisation)) {
                named.add(organisation);
            } else if (organisation.at("/attributes/club/0").isMissingNode()) {
                unnamed.add(organisation);
            }
        }
        // One that an operator made without its club stands for the only membership of the SIRET, as it does in a
        // token.
        var isUnnamed = named.isEmpty() && membership.only() && unnamed.size() == 1;
        return (isUnnamed ? unnamed : named).stream().findFirst();
    }

    private static boolean isOf(Membership membership, JsonNode organisation) {
        return membership.agency().equals(organisation.at("/attributes/club/0").asText());
    }

    private static String id(JsonNode organisation) {
        return organisation.path("id").asText();
    }
}
