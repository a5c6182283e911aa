package fr.clubbusiness.membership;

import static org.assertj.core.api.Assertions.assertThat;

import fr.clubbusiness.Sirets;
import fr.clubbusiness.TestDatabase;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

/** An empty club gets its first administrator by a setting, and by it alone. */
@QuarkusTest
@SuppressWarnings("NullAway.Init")
class FirstAdministratorTest {
    @Inject
    InviteFirstAdministrator first;

    @Test
    void an_address_that_was_mistyped_is_replaced_until_somebody_accepts() throws SQLException {
        var agency = founded();
        assertThat(first.invite(agency, "ad@agence.example")).isTrue();
        assertThat(first.invite(agency, "ada@agence.example")).isTrue();
        assertThat(TestDatabase.texts("""
                UPDATE member m SET accepted_at = now() FROM organisation o WHERE o.id = m.organisation_id AND o.siret = ? AND m.left_at IS NULL
                RETURNING m.email
                """, agency)).containsExactly("ada@agence.example");
        assertThat(first.invite(agency, "bob@agence.example")).isFalse();
    }

    @Test
    void the_first_administrator_is_invited_once_with_both_roles_of_the_agency() throws SQLException {
        var agency = founded();
        assertThat(first.invite(agency, "ada@agence.example")).isTrue();
        assertThat(first.invite(agency, "ada@agence.example")).isFalse();
        assertThat(TestDatabase.texts("""
                SELECT m.email || ' ' || m.roles::text || ' ' || m.admin FROM member m JOIN organisation o ON o.id = m.organisation_id
                WHERE o.siret = ?
                """, agency)).containsExactly("ada@agence.example {adviser,agency-admin} true");
    }

    @Test
    void an_agency_whose_last_administrator_left_invites_one_though_advisers_work_there() throws SQLException {
        var agency = founded();
        TestDatabase.texts("""
                INSERT INTO member (organisation_id, club_id, subject, name, roles, accepted_at, left_at)
                SELECT o.id, o.club_id, v.subject || o.siret, 'Ada', v.roles, now(), v.left_at FROM organisation o, (VALUES
                    ('adviser-', '{adviser}'::text[], NULL::timestamptz), ('admin-', '{adviser,agency-admin}', now())) v (subject, roles, left_at)
                WHERE o.siret = ? RETURNING ''
                """, agency);
        assertThat(first.invite(agency, "ada@agence.example")).isTrue();
    }

    private static String founded() throws SQLException {
        var agency = Sirets.next();
        TestDatabase.texts("""
                WITH founded AS (INSERT INTO club (name, departments) VALUES ('Club ' || ?, '{78}') RETURNING id)
                INSERT INTO organisation (club_id, siret, name, agency) SELECT id, ?, 'Agence', true FROM founded RETURNING ''
                """, agency, agency);
        return agency;
    }
}
