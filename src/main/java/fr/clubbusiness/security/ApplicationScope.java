package fr.clubbusiness.security;

import com.fasterxml.jackson.annotation.JsonValue;
import fr.clubbusiness.shared.Labelled;
import java.util.Arrays;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a partner's program may do: one row per scope, with the roles of its owner that have it and the operations that it opens. What is in no row is done by
 * people alone: members, purposes, the page of an identity, barriers, paths, rights, audit, exports of people, and the sharing of a person.
 * Names stand where the program's owner reads them in lists: its own people, and those who were shared with it. So an operation that is new is
 * closed to programs until it stands here.
 */
@Schema(
        name = "ApplicationScope",
        description =
                "Ce qu'un programme peut faire : lire les référentiels, son organisation, les besoins, les écrire, lire les correspondances, les mises en "
                        + "relation, les faire avancer, lire et écrire les fiches des personnes qu'une structure accompagne, leurs contrats, suivre ce qui "
                        + "change, lire les sorties publiées.")
public enum ApplicationScope implements Labelled {
    REFERENTIALS_READ(
            "referentials:read",
            "lire les métiers, les communes et les schémas",
            Set.of(Role.COMPANY, Role.STRUCTURE, Role.PARTNER),
            "GET /v1/build",
            "GET /v1/communes",
            "GET /v1/occupations",
            "GET /v1/occupations/{romeCode}",
            "GET /v1/schemas/{name}"),
    ORGANISATION_READ(
            "organisation:read",
            "lire la fiche de son organisation",
            Set.of(Role.COMPANY, Role.STRUCTURE, Role.PARTNER),
            "GET /v1/companies",
            "GET /v1/companies/{id}",
            "GET /v1/companies/export",
            "GET /v1/structures",
            "GET /v1/structures/{id}",
            "GET /v1/structures/export",
            "GET /v1/partners",
            "GET /v1/partners/{id}",
            "GET /v1/partners/export"),
    NEEDS_READ(
            "needs:read",
            "lire les besoins",
            Set.of(Role.COMPANY, Role.STRUCTURE),
            "GET /v1/needs",
            "GET /v1/needs/{id}",
            "GET /v1/needs/export",
            "GET /v1/needs/use"),
    NEEDS_WRITE(
            "needs:write",
            "publier des besoins",
            Set.of(Role.COMPANY, Role.STRUCTURE),
            "POST /v1/needs",
            "PUT /v1/needs/{id}",
            "POST /v1/needs/{id}/open",
            "POST /v1/needs/{id}/withdraw",
            "POST /v1/needs/import"),
    MATCHES_READ(
            "matches:read",
            "lire les correspondances",
            Set.of(Role.COMPANY, Role.STRUCTURE),
            "GET /v1/needs/{id}/matches",
            "GET /v1/needs/{id}/matches/{beneficiaryId}",
            "GET /v1/beneficiaries/{id}/matches"),
    INTRODUCTIONS_READ(
            "introductions:read",
            "lire les mises en relation",
            Set.of(Role.COMPANY, Role.STRUCTURE),
            "GET /v1/introductions",
            "GET /v1/introductions/{id}",
            "GET /v1/introductions/{id}/questions"),
    INTRODUCTIONS_WRITE(
            "introductions:write",
            "faire avancer les mises en relation",
            Set.of(Role.COMPANY, Role.STRUCTURE),
            "POST /v1/introductions",
            "POST /v1/introductions/{id}/cancel",
            "POST /v1/introductions/{id}/decline",
            "POST /v1/introductions/{id}/hire",
            "POST /v1/introductions/{id}/hire-dates",
            "POST /v1/introductions/{id}/interview",
            "POST /v1/introductions/{id}/postpone",
            "POST /v1/introductions/{id}/trial",
            "POST /v1/introductions/{id}/withdraw"),
    BENEFICIARIES_READ(
            "beneficiaries:read",
            "lire les fiches des personnes accompagnées",
            Set.of(Role.STRUCTURE),
            "GET /v1/beneficiaries",
            "GET /v1/beneficiaries/{id}"),
    BENEFICIARIES_WRITE(
            "beneficiaries:write",
            "écrire les fiches des personnes accompagnées",
            Set.of(Role.STRUCTURE),
            "POST /v1/beneficiaries",
            "PUT /v1/beneficiaries/{id}",
            "POST /v1/beneficiaries/{id}/agreement",
            "POST /v1/beneficiaries/{id}/withdraw-agreement",
            "POST /v1/beneficiaries/{id}/informed",
            "POST /v1/beneficiaries/{id}/pause",
            "POST /v1/beneficiaries/{id}/resume",
            "POST /v1/beneficiaries/{id}/leave",
            "POST /v1/beneficiaries/import"),
    EMPLOYMENTS_READ(
            "employments:read",
            "lire les contrats de travail",
            Set.of(Role.COMPANY, Role.STRUCTURE),
            "GET /v1/employments",
            "GET /v1/employments/{id}",
            "GET /v1/employments/{id}/follow-ups"),
    EMPLOYMENTS_WRITE(
            "employments:write",
            "écrire les contrats de travail",
            Set.of(Role.COMPANY, Role.STRUCTURE),
            "POST /v1/employments",
            "PUT /v1/employments/{id}",
            "POST /v1/employments/{id}/break",
            "POST /v1/employments/{id}/end",
            "POST /v1/employments/{id}/follow-ups",
            "POST /v1/employments/{id}/not-started",
            "POST /v1/employments/{id}/renew",
            "POST /v1/employments/{id}/start"),
    HISTORY_READ("history:read", "suivre ce qui change", Set.of(Role.COMPANY, Role.STRUCTURE), "GET /v1/history"),
    EXITS_READ(
            "exits:read",
            "lire les sorties publiées",
            Set.of(Role.STRUCTURE),
            "GET /v1/exits",
            "GET /v1/exits/{quarter}",
            "GET /v1/exits/{quarter}/export");

    private static final Map<String, ApplicationScope> BY_OPERATION = byOperation();

    private final String code;
    private final String label;

    @SuppressWarnings("ImmutableEnumChecker") // made by Set.of, which nobody can change
    private final Set<Role> owners;

    @SuppressWarnings("ImmutableEnumChecker") // made by Set.of, which nobody can change
    private final Set<String> operations;

    ApplicationScope(String code, String label, Set<Role> owners, String... operations) {
        this.code = code;
        this.label = label;
        this.owners = owners;
        this.operations = Set.of(operations);
    }

    private static Map<String, ApplicationScope> byOperation() {
        var scopes = new TreeMap<String, ApplicationScope>();
        for (var scope : values()) {
            scope.operations.forEach(operation -> scopes.put(operation, scope));
        }
        return Collections.unmodifiableMap(scopes);
    }

    /** The scope that opens an operation, written as {@code GET /v1/needs/{id}}. Empty for what no program may do. */
    public static Optional<ApplicationScope> of(String operation) {
        return Optional.ofNullable(BY_OPERATION.get(operation));
    }

    /** The one with this name, as the database holds it. */
    static Stream<ApplicationScope> named(String name) {
        return Arrays.stream(values()).filter(scope -> scope.name().equals(name));
    }

    /** As programs write it: {@code needs:read}. */
    @JsonValue
    @Override
    public String toString() {
        return code;
    }

    @Override
    public String label() {
        return label;
    }

    /** Whether an organisation that gives its staff these roles may have it. */
    public boolean isFor(Set<Role> roles) {
        return roles.stream().anyMatch(owners::contains);
    }

    /** The operations that it opens. */
    public Set<String> operations() {
        return operations;
    }
}
