package fr.clubbusiness.membership;

import fr.clubbusiness.Sirets;
import fr.clubbusiness.TestDatabase;
import fr.clubbusiness.security.TheClub;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Confirmed requests to join, for tests, written without waiting for a mail. */
public final class JoinRows {
    private static final String SUBMITTED = """
            INSERT INTO membership_request (id, club_id, status, siret, name, kind, naf_code, commune_code, first_name, last_name, email, why,
                asked_at, confirmed_at)
            SELECT uuidv7(), coalesce((SELECT club_id FROM organisation WHERE id = ?::uuid), ?), 'SUBMITTED', ?, 'Atelier du Pont', 'COMPANY', '8121Z',
                '92050', 'Ada', 'Martin', 'ada@atelier.example', 'Recruter autrement.', now(), now()
            RETURNING id, number, siret
            """;

    /** One request, under the names by which it is called. */
    public record Row(String id, String reference, String siret) {}

    private JoinRows() {}

    /** A request of a new company to the club of the tests. */
    public static Row submitted() {
        return submitted(null, Sirets.next());
    }

    /** A request of a new company to the club of this organisation. */
    public static Row submittedBeside(String organisation) {
        return submitted(organisation, Sirets.next());
    }

    /** A request for this SIRET to the club of this organisation. */
    static Row submitted(@Nullable String organisation, String siret) {
        try (var connection = TestDatabase.unrestricted();
                var insert = connection.prepareStatement(SUBMITTED)) {
            insert.setString(1, organisation);
            insert.setObject(2, TheClub.id());
            insert.setString(3, siret);
            try (var row = insert.executeQuery()) {
                row.next();
                return new Row(row.getString(1), "H-%04d".formatted(row.getLong(2)), siret);
            }
        } catch (SQLException refused) {
            throw new IllegalStateException(refused);
        }
    }

    /** The SIRET of the agency of the club of this organisation. */
    public static String agencyOf(String organisation) throws SQLException {
        return TestDatabase.texts(
                        "SELECT a.siret FROM organisation a JOIN organisation o USING (club_id) WHERE a.agency AND o.id = ?::uuid",
                        organisation)
                .getFirst();
    }
}
