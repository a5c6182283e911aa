package fr.clubbusiness.security;

import fr.clubbusiness.FeatureLines;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * A row of the page of access, as the tests of its feature say it.
 *
 * @param scopes of each role; the roles that a line leaves out see nothing
 * @param operation whose roles are those that see something of the subject: {@code GET /v1/needs}; empty when there is none
 */
record AccessLine(Access subject, Map<Role, Access.Scope> scopes, String operation) {

    static List<AccessLine> all() {
        return FeatureLines.access().stream().map(AccessLine::of).toList();
    }

    /** The scope of each role on the page itself. */
    static Map<Role, Access.Scope> onPage(Access subject) {
        var scopes = new EnumMap<Role, Access.Scope>(Role.class);
        Arrays.stream(Role.values()).forEach(role -> scopes.put(role, subject.of(role)));
        return scopes;
    }

    private static AccessLine of(String[] words) {
        var scopes = new EnumMap<Role, Access.Scope>(Role.class);
        Arrays.stream(Role.values()).forEach(role -> scopes.put(role, Access.Scope.NONE));
        var next = 1;
        while (next < words.length && words[next].contains("=")) {
            var pair = words[next++].split("=", 2);
            scopes.put(Role.valueOf(pair[0]), Access.Scope.valueOf(pair[1]));
        }
        var operation = String.join(" ", Arrays.copyOfRange(words, next, words.length));
        return new AccessLine(Access.valueOf(words[0]), scopes, operation);
    }
}
