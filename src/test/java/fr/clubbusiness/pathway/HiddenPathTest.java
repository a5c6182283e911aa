package fr.clubbusiness.pathway;

import static fr.clubbusiness.need.Needs.aNeed;
import static fr.clubbusiness.pathway.PathwayRequests.action;
import static fr.clubbusiness.pathway.PathwayRequests.answers;
import static fr.clubbusiness.pathway.PathwayRequests.as;
import static fr.clubbusiness.pathway.PathwayRequests.somebodyWith;
import static org.assertj.core.api.Assertions.assertThat;

import fr.clubbusiness.AnotherClub;
import fr.clubbusiness.OperationTable;
import fr.clubbusiness.TestDatabase;
import fr.clubbusiness.TestTokens;
import fr.clubbusiness.beneficiary.People.Person;
import fr.clubbusiness.directory.Members;
import fr.clubbusiness.directory.StructureKind;
import fr.clubbusiness.introduction.Introductions;
import fr.clubbusiness.need.Needs;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.Method;
import io.restassured.response.Response;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Every operation about a path, called by those who may not read it: the answer is, byte for byte, that about somebody of whom nothing was ever recorded.
 * The operations are those of the table of rights, so that a new one is called too.
 */
@QuarkusTest
class HiddenPathTest {
    private static final Pattern ABOUT_A_PATH =
            Pattern.compile("\\w+ /v1/beneficiaries/\\{id}/(barriers|barrier-actions|notes)\\b.*");

    private static final List<String> OPERATIONS = OperationTable.read().lines().keySet().stream()
            .filter(operation -> ABOUT_A_PATH.matcher(operation).matches())
            .toList();

    private Person person;
    private Person empty;
    private String action;

    @BeforeEach
    void somebodyWithAPathAndSomebodyWithout() throws SQLException {
        person = PathwayRequests.somebodyWithAPath();
        empty = somebodyWith().create();
        action = TestDatabase.texts("SELECT id::text FROM barrier_action WHERE beneficiary_id = ?::uuid", person.id())
                .getFirst();
    }

    @Test
    void their_structure_reads_a_difference_in_each() {
        assertThat(OPERATIONS).hasSizeGreaterThan(15);
        for (var operation : OPERATIONS) {
            var token = person.holder().token();
            assertThat(shown(operation, person, action, token, ""))
                    .as(operation)
                    .isNotEqualTo(shown(
                            operation,
                            empty,
                            UUID.randomUUID().toString(),
                            empty.holder().token(),
                            ""));
        }
    }

    @Test
    void a_company_to_which_the_person_is_shared_is_refused_alike() {
        var need = aNeed().create();
        Introductions.shared(need, person);
        Introductions.shared(aNeed().postedBy(need.poster()).create(), empty);
        refusedAlike("403", need.poster().token(), "");
    }

    @Test
    void a_structure_that_is_no_side_of_the_person_finds_nobody() {
        refusedAlike("404", Members.aStructure(StructureKind.ACI).token(), "");
    }

    /** It reads who the person is, because they are shared with it, and nothing of their path. */
    @Test
    void a_structure_that_would_employ_the_person_finds_nobody() {
        var employer = Members.aStructure(StructureKind.EI);
        Introductions.shared(aNeed().by("CDDI").postedBy(employer).create(), person);
        Introductions.shared(aNeed().by("CDDI").postedBy(employer).create(), empty);
        refusedAlike("404", employer.token(), "");
    }

    @Test
    void a_structure_that_accompanies_no_longer_finds_nobody() throws SQLException {
        var former = person.holder();
        PathwayPrivacyTest.moved(Members.aStructure(StructureKind.ACI), person);
        PathwayPrivacyTest.moved(Members.aStructure(StructureKind.ACI), empty);
        refusedAlike("404", former.token(), "");
    }

    @Test
    void an_adviser_without_a_purpose_is_refused_alike() {
        refusedAlike("403", TestTokens.adviser(), "");
    }

    @Test
    void an_adviser_with_a_purpose_changes_nothing() {
        for (var operation : OPERATIONS) {
            if (!operation.startsWith("GET ")) {
                alike("403", operation, TestTokens.adviser(), "relais");
            }
        }
    }

    @Test
    void another_club_finds_nobody() throws SQLException {
        var tokens = AnotherClub.found().tokens();
        for (var role : List.of("structure", "adviser")) {
            var token = Objects.requireNonNull(tokens.get(role));
            for (var operation : OPERATIONS) {
                alike(
                        role.equals("adviser") && !operation.startsWith("GET ") ? "403" : "404",
                        operation,
                        token,
                        "relais");
            }
        }
    }

    private void refusedAlike(String status, String token, String purpose) {
        OPERATIONS.forEach(operation -> alike(status, operation, token, purpose));
    }

    private void alike(String status, String operation, String token, String purpose) {
        var nobody = UUID.randomUUID().toString();
        assertThat(shown(operation, person, action, token, purpose))
                .as(operation)
                .isEqualTo(shown(operation, empty, nobody, token, purpose))
                .startsWith(status);
    }

    private static String shown(String operation, Person about, String action, String token, String purpose) {
        var answer = send(operation, about, action, token, purpose);
        return answer.statusCode() + " "
                + answer.asString()
                        .replace(about.id(), "…")
                        .replace(action, "…")
                        .replaceAll("\"requestId\": ?\"[^\"]*\"", "");
    }

    private static Response send(String operation, Person about, String action, String token, String purpose) {
        var space = operation.indexOf(' ');
        var method = operation.substring(0, space);
        var path = operation
                .substring(space + 1)
                .replace("{id}", about.id())
                .replace("{barrier}", "MOBILITY")
                .replace("{actionId}", action);
        var request = as(token);
        if (!purpose.isEmpty()) {
            request.header("Purpose", purpose);
        }
        if (!method.equals("GET")) {
            request.body(body(path));
        }
        return request.request(Method.valueOf(method), path);
    }

    private static Map<String, ?> body(String path) {
        return switch (path.substring(path.lastIndexOf('/') + 1)) {
            case "accept", "decline" -> answers("DRIVING_LICENCES", "B");
            case "barrier-actions" -> action("MOBILITY", Needs.today());
            case "notes" -> Map.of("text", "Une note.");
            default -> Map.of();
        };
    }
}
