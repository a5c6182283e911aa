package fr.clubbusiness.year;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.clubbusiness.Sirets;
import fr.clubbusiness.TestDatabase;
import fr.clubbusiness.TestTokens;
import fr.clubbusiness.local.server.HttpCalls;
import fr.clubbusiness.year.Api.Answer;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Collectors;

/** A club of the year, with its own agency: its members by the names that the year gives them, and who acts as which of them. */
final class YearClub implements AutoCloseable {
    private static final String FOUND = """
            WITH founded AS (INSERT INTO club (name, departments) VALUES ('Année ' || ?, '{92}') RETURNING id)
            INSERT INTO organisation (club_id, siret, name, agency) SELECT id, ?, 'Agence', true FROM founded RETURNING club_id
            """;

    private final Api api = new Api();
    private final Connection connection;
    private final UUID id;
    private final String agency;
    private final String adviser;
    private final Map<String, Member> members = new HashMap<>();
    private final Map<String, Integer> refusals = new ConcurrentSkipListMap<>();

    /** An organisation, and the token of somebody who works there. */
    record Member(String id, String token) {}

    private YearClub(Connection connection, UUID id, String agency) {
        this.connection = connection;
        this.id = id;
        this.agency = agency;
        this.adviser = TestTokens.of("adviser-" + agency, agency, "adviser");
    }

    /** Founds it and registers its organisations. */
    static YearClub found(YearPopulation population) throws SQLException {
        var agency = Sirets.next();
        var connection = TestDatabase.unrestricted();
        try (var insert = connection.prepareStatement(FOUND)) {
            insert.setString(1, agency);
            insert.setString(2, agency);
            try (var row = insert.executeQuery()) {
                row.next();
                var club = new YearClub(connection, row.getObject(1, UUID.class), agency);
                population.structures().forEach(body -> club.register("structures", "structure", body));
                population.companies().forEach(body -> club.register("companies", "company", body));
                return club;
            }
        }
    }

    private void register(String path, String role, ObjectNode body) {
        var siret = body.path("siret").asText();
        var created = api.post(adviser, "/v1/" + path, HttpCalls.JSON.convertValue(body, new TypeReference<>() {}));
        requireDone(created);
        var token = TestTokens.inClub(agency, role + "-" + siret, siret, role);
        members.put(
                body.path("externalId").asText(),
                new Member(created.body().path("id").asText(), token));
    }

    /** Enters people or needs. Their organisations are named as the year names them. */
    void enter(String path, String holder, Collection<ObjectNode> lines) {
        if (!lines.isEmpty()) {
            requireDone(api.lines(
                    adviser,
                    "/v1/" + path + "/import",
                    lines.stream().map(line -> withId(holder, line)).collect(Collectors.joining("\n"))));
        }
    }

    private String withId(String holder, ObjectNode line) {
        return line.deepCopy()
                .put(holder, member(line.path(holder).asText()).id())
                .toString();
    }

    private static void requireDone(Answer answer) {
        if (!answer.isDone() || !answer.body().path("rejected").isEmpty()) {
            throw new AssertionError("the year was refused: " + answer.text());
        }
    }

    /** Notes that a step was refused, and why. */
    void refused(String step, Answer answer) {
        refusals.merge(step + " " + answer.reasons(), 1, Integer::sum);
    }

    /** The steps that were refused, and how often. */
    Map<String, Integer> refusals() {
        return refusals;
    }

    Member member(String externalId) {
        return Objects.requireNonNull(members.get(externalId), externalId);
    }

    UUID id() {
        return id;
    }

    String adviser() {
        return adviser;
    }

    Api api() {
        return api;
    }

    /** A connection that no row policy restricts. */
    Connection connection() {
        return connection;
    }

    @Override
    public void close() throws SQLException {
        api.close();
        connection.close();
    }
}
