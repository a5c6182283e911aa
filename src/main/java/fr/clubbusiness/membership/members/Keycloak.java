package fr.clubbusiness.membership.members;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

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

    /**
     * The list finds out cheaply; each account that it lacks is then asked for, because a list may be cut or a moment old. Somebody is also looked for where an
     * operator named no club: they were put there while the SIRET was in one club, and stay there when it joins a second one.
     */
    @Override
    public Set<String> lost(Membership membership, Collection<String> accounts) {
        var found = ofSiret(membership);
        if (found.standing(membership.only()).isEmpty()) {
            return Set.of();
        }
        var lists = found.all()
                .map(one -> ORGANISATIONS + "/" + id(one) + "/members")
                .toList();
        var lost = new HashSet<>(accounts);
        lists.forEach(list -> lost.removeAll(enabledIn(list)));
        lost.removeIf(account -> isEnabled(account)
                && lists.stream()
                        .anyMatch(list -> calls.find(list + "/" + account).isPresent()));
        return lost;
    }

    private Set<String> enabledIn(String members) {
        var enabled = new HashSet<String>();
        calls.get(members + "?first=0&max=" + MOST_MEMBERS).forEach(member -> {
            if (member.path("enabled").asBoolean(true)) {
                enabled.add(member.path("id").asText());
            }
        });
        return enabled;
    }

    private boolean isEnabled(String account) {
        return calls.find("/users/" + account)
                .filter(user -> user.path("enabled").asBoolean(true))
                .isPresent();
    }

    @Override
    public boolean isMember(Membership membership, String account) {
        return find(membership)
                .flatMap(organisation -> calls.find(ORGANISATIONS + "/" + id(organisation) + "/members/" + account))
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
        return ofSiret(membership).standing(membership.only());
    }

    /** The organisations of a SIRET: those of the club, and those that an operator made without one. */
    private record Found(List<JsonNode> named, List<JsonNode> unnamed) {
        /** An unnamed one stands for the only membership of the SIRET, as it does in a token. */
        Optional<JsonNode> standing(boolean only) {
            var isUnnamed = named.isEmpty() && only && unnamed.size() == 1;
            return (isUnnamed ? unnamed : named).stream().findFirst();
        }

        Stream<JsonNode> all() {
            return Stream.concat(named.stream(), unnamed.stream());
        }
    }

    private Found ofSiret(Membership membership) {
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
        return new Found(named, unnamed);
    }

    private static boolean isOf(Membership membership, JsonNode organisation) {
        return membership.agency().equals(organisation.at("/attributes/club/0").asText());
    }

    private static String id(JsonNode organisation) {
        return organisation.path("id").asText();
    }
}
