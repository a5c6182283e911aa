package fr.clubbusiness.matching.view;

import static fr.clubbusiness.beneficiary.People.aPerson;
import static fr.clubbusiness.directory.Members.aStructure;
import static fr.clubbusiness.need.Needs.aNeed;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import fr.clubbusiness.TestTokens;
import fr.clubbusiness.Towns;
import fr.clubbusiness.beneficiary.People;
import fr.clubbusiness.directory.Members.Member;
import fr.clubbusiness.directory.StructureKind;
import fr.clubbusiness.matching.Matching;
import fr.clubbusiness.need.Needs;
import fr.clubbusiness.need.Needs.Need;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The matches of a need as a page: what the JSON answer says, in words, and never more. */
@QuarkusTest
class MatchPagesResourceTest {
    private static final String SCRIPT = "<script>alert('x')</script>";
    private static final Pattern TAG = Pattern.compile("<style>.*?</style>|<[^>]*>", Pattern.DOTALL);

    private Member structure;
    private String town;

    @BeforeEach
    void join() {
        town = Towns.next();
        structure = aStructure(StructureKind.ACI);
    }

    @Test
    void an_adviser_reads_scores_terms_reasons_near_misses_and_what_to_lift() {
        var person = person().create();
        var nearly = person().with("contractTypes", List.of("CDI")).create();
        var need = need().by("CDD").create();

        var page = page(TestTokens.adviser(), need);

        assertThat(words(page))
                .contains("Qui correspond à ce besoin ?", need.reference(), "1 personne correspond.")
                .contains("1. " + person.reference(), "sur 100", "Métier", "Premier métier visé", "Trajet", "Attente")
                .containsSubsequence(
                        "Personnes à qui il manque peu", nearly.reference(), "À lever", "Type de contrat", "Échanger")
                .containsSubsequence("Si le besoin changeait", "Accepter aussi : CDI", "1 personne de plus");
    }

    @Test
    void the_page_of_a_structure_holds_its_own_people_alone() {
        var own = person().create();
        var other = person().heldBy(aStructure(StructureKind.EI)).create();

        assertThat(words(page(structure.token(), need().create())))
                .contains(own.reference())
                .doesNotContain(other.reference());
    }

    @Test
    void a_company_reads_pseudonyms_reasons_and_what_it_may_ask_and_no_score() {
        var person = person().with("pitch", "Aime le travail en équipe.").create();
        var nearly = person().with("contractTypes", List.of("CDI")).create();
        var need = need().by("CDD").create();

        var page = page(need.poster().token(), need);
        String pseudonym = json(need.poster().token(), need).extract().path("items[0].candidate.pseudonym");

        assertThat(words(page))
                .contains(pseudonym, "Correspond bien", "Métier visé")
                .containsSubsequence("Que puis-je demander ?", "L1221-6", "Pouvez-vous commencer le", "Ne demandez pas")
                .doesNotContain(
                        "Aime le travail", "sur 100", "À lever", "score", person.reference(), nearly.reference());
        assertThat(page).doesNotContain("<svg", "<meter", person.id(), nearly.id());
    }

    @Test
    void what_people_wrote_is_shown_as_they_wrote_it_and_never_acts() {
        person().with("pitch", SCRIPT + " & co").create();
        var need = need().with("title", "Commis " + SCRIPT).create();

        for (var token : List.of(TestTokens.adviser(), need.poster().token())) {
            assertThat(page(token, need))
                    .doesNotContain("<script")
                    .contains("&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;");
        }
        assertThat(page(TestTokens.adviser(), need)).contains("&lt;/script&gt; &amp; co");
    }

    @Test
    void a_page_may_run_nothing_and_load_nothing_and_is_kept_by_no_cache() {
        var need = need().create();
        ask(TestTokens.adviser(), need.id(), "text/html")
                .statusCode(200)
                .contentType(equalTo("text/html;charset=UTF-8"))
                .header("Content-Security-Policy", startsWith("default-src 'none'"))
                .header("Cache-Control", equalTo("no-store"))
                .header("Vary", containsString("Accept"))
                .header("Content-Language", equalTo("fr"))
                .header("Content-Disposition", containsString(need.reference() + ".html"));
    }

    @Test
    void a_browser_gets_the_page_and_programs_get_json() {
        var need = need().create();
        var browser = "text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,*/*;q=0.8";
        ask(TestTokens.adviser(), need.id(), browser).contentType(startsWith("text/html"));
        for (var accept : List.of("*/*", "application/json", "application/json, text/html;q=0.5", "application/*")) {
            ask(TestTokens.adviser(), need.id(), accept).statusCode(200).contentType(startsWith("application/json"));
        }
        given().auth()
                .oauth2(TestTokens.adviser())
                .get("/v1/needs/" + need.id() + "/matches")
                .then()
                .contentType(startsWith("application/json"));
    }

    @Test
    void a_need_that_is_not_open_says_so() {
        var draft = need().with("open", false).create();
        assertThat(words(page(TestTokens.adviser(), draft))).contains("Ce besoin est", "Personne n'est proposé ici");
    }

    @Test
    void errors_are_pages_too_for_whoever_asked_for_a_page() {
        var need = need().create();
        problem(ask(TestTokens.adviser(), "B-0", "text/html"), 404, "Ce besoin");
        problem(ask(TestTokens.agencyAdmin(), need.id(), "text/html"), 403, "Votre rôle");
        problem(asked(need, "limit=0"), 400, "limit");
        problem(asked(need, "include=ALL"), 400, "include");
        problem(
                given().accept("text/html")
                        .header("Sec-Fetch-Mode", "cors")
                        .get("/v1/needs/" + need.id() + "/matches")
                        .then(),
                401,
                "Identifiez-vous");
    }

    @Test
    void errors_stay_problems_for_programs_and_speak_english_when_asked() {
        ask(TestTokens.adviser(), "B-0", "*/*").statusCode(404).contentType(startsWith("application/problem+json"));
        given().auth()
                .oauth2(TestTokens.adviser())
                .accept("text/html")
                .header("Accept-Language", "en")
                .get("/v1/needs/B-0/matches")
                .then()
                .statusCode(404)
                .body(containsString("<html lang=\"en\">"))
                .body(containsString("This need"));
    }

    @Test
    void an_accept_that_nobody_can_read_is_400_and_one_that_nobody_can_meet_406() {
        var need = need().create();
        for (var accept : List.of("text", ";;;", "a/b/c;q", "/")) {
            ask(TestTokens.adviser(), need.id(), accept).statusCode(400).body("violations[0].field", equalTo("Accept"));
        }
        ask(TestTokens.adviser(), need.id(), "image/png").statusCode(406);
        ask(TestTokens.adviser(), need.id(), "a/b, text/html").statusCode(200);
    }

    @Test
    void the_page_of_a_person_shows_the_needs_and_what_to_do_next() {
        var person = person().create();
        var need = need().by("CDD").create();
        Matching.caughtUp();
        for (var token : List.of(TestTokens.adviser(), structure.token())) {
            var page = given().auth()
                    .oauth2(token)
                    .accept("text/html")
                    .get("/v1/beneficiaries/" + person.reference() + "/matches")
                    .then()
                    .statusCode(200)
                    .header("Cache-Control", equalTo("no-store"))
                    .header("Content-Disposition", containsString("besoins-" + person.reference() + ".html"))
                    .extract()
                    .asString();
            assertThat(words(page))
                    .contains("À quels besoins correspond " + person.reference() + " ?", need.reference(), "sur 100");
            assertThat(page)
                    .contains("/q/swagger-ui/?beneficiaryId=%s&amp;needId=%s#/introductions/createIntroduction"
                            .formatted(person.reference(), need.reference()));
        }
        given().auth()
                .oauth2(need.poster().token())
                .accept("text/html")
                .get("/v1/beneficiaries/" + person.reference() + "/matches")
                .then()
                .statusCode(403)
                .contentType(startsWith("text/html"));
    }

    @Test
    void each_page_begins_with_a_table_and_says_how_to_go_on() {
        var person = person().create();
        var need = need().by("CDD").create();

        var full = page(TestTokens.adviser(), need);
        assertThat(words(full)).containsSubsequence("Rang", "Personne", "Structure", person.reference(), "En détail");
        assertThat(full)
                .contains("/q/swagger-ui/?beneficiaryId=%s&amp;needId=%s#/introductions/createIntroduction"
                        .formatted(person.reference(), need.reference()));

        var candidates = page(need.poster().token(), need);
        assertThat(words(candidates)).containsSubsequence("Candidat", "Rapprochement", "En détail", "Demander");
        assertThat(candidates).contains("/q/swagger-ui/?candidateId=").doesNotContain(person.reference());
    }

    @Test
    void only_a_structure_reads_the_names_of_its_own_people_on_its_page() {
        person().create();
        var need = need().create();
        String name =
                ask(structure.token(), need.id(), "application/json").extract().path("items[0].beneficiary.lastName");

        assertThat(words(page(structure.token(), need))).contains(name);
        assertThat(words(page(TestTokens.adviser(), need))).doesNotContain(name);
    }

    private static void problem(ValidatableResponse answer, int status, String said) {
        answer.statusCode(status)
                .contentType(equalTo("text/html;charset=UTF-8"))
                .header("Content-Security-Policy", startsWith("default-src 'none'"))
                .body(containsString("<html lang=\"fr\">"))
                .body(containsString(said.replace("'", "&#39;")))
                .body(not(containsString("NOT_FOUND")));
    }

    private People person() {
        return aPerson().heldBy(structure).targeting("G1603").in(town);
    }

    private Needs need() {
        return aNeed().forOccupation("G1603").in(town);
    }

    private static String page(String token, Need need) {
        return ask(token, need.id(), "text/html").statusCode(200).extract().asString();
    }

    private static ValidatableResponse json(String token, Need need) {
        return ask(token, need.id(), "application/json").statusCode(200);
    }

    private static ValidatableResponse asked(Need need, String query) {
        return given().auth()
                .oauth2(TestTokens.adviser())
                .accept("text/html")
                .get("/v1/needs/" + need.id() + "/matches?" + query)
                .then();
    }

    private static ValidatableResponse ask(String token, String need, String accept) {
        Matching.caughtUp();
        return given().auth()
                .oauth2(token)
                .header("Accept", accept)
                .get("/v1/needs/" + need + "/matches")
                .then();
    }

    /** What a reader sees: no tag, no style, every space alike. */
    private static String words(String page) {
        return TAG.matcher(page)
                .replaceAll(" ")
                .replaceAll("[\\s\u00a0\u202f]+", " ")
                .replace("&#39;", "'")
                .replace(" .", ".");
    }
}
