package fr.clubbusiness.introduction;

import static io.restassured.RestAssured.given;

import fr.clubbusiness.introduction.rule.CancelReason;
import fr.clubbusiness.introduction.rule.IntroductionStatus;
import fr.clubbusiness.matching.Matching;
import fr.clubbusiness.need.Needs;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** All requests that the poster of a proposal can make about it. Answers leave out everything that differs between any two proposals. */
final class PosterAnswers {
    static final Set<String> VERBS = Set.of(
            "share",
            "decline",
            "interview",
            "trial",
            "hire",
            "hire-dates",
            "withdraw",
            "postpone",
            "cancel",
            "ask",
            "questions",
            "letter");

    static final Set<String> FILTERS = Set.of(
            "status", "awaiting", "deadlineBefore", "needId", "beneficiaryId", "structureId", "employerId", "mine");

    private static final Map<String, Object> DECLINE =
            Map.of("reason", "SKILLS_TO_COMPLETE", "comment", "Une autre fois");

    /** Identifiers, references, random names, their hashes, and lengths. */
    private static final Pattern OWN =
            Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|[BEM]-[0-9]{4,}|\\d{14}"
                    + "|(?<=\"pseudonym\":\")[^\"]+|(?<=\"requestId\":\")[^\"]+|(?<=ETag: W?/?\")[^\"]+");

    private static final Pattern MOMENT = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT[0-9:.]+Z");
    private static final Set<String> HEADERS_THAT_VARY = Set.of("date", "content-length", "x-request-id");

    /** An answer, comparable between proposals. */
    record Answer(int status, List<String> headers, String body) {}

    private final HiddenProposal proposal;
    private final @Nullable String calendar;

    PosterAnswers(HiddenProposal proposal) {
        this.proposal = proposal;
        this.calendar =
                request().post("/v1/calendar").then().statusCode(201).extract().path("address");
    }

    Map<String, Answer> reads() {
        return reads("");
    }

    /** The introduction, every list that may contain it, the candidates of its need, and the calendar. */
    Map<String, Answer> reads(String moment) {
        var answers = new LinkedHashMap<String, Answer>();
        answers.put(moment + "read", get("/v1/introductions/" + proposal.id()));
        for (var list : List.of("", "?sort=deadline", "?sort=-deadline&limit=1")) {
            answers.put(moment + "list " + list, get("/v1/introductions" + list));
        }
        answers.put(moment + "list of the need", get("/v1/introductions?needId=" + proposal.need()));
        for (var status : IntroductionStatus.values()) {
            answers.put(moment + "list " + status, get("/v1/introductions?status=" + status));
        }
        filters()
                .forEach((filter, query) ->
                        answers.put(moment + "list by " + filter, get("/v1/introductions?" + query)));
        answers.put(moment + "need", get("/v1/needs/" + proposal.need()));
        Matching.caughtUp();
        answers.put(moment + "candidates", get("/v1/needs/" + proposal.need() + "/matches"));
        answers.put(moment + "history", get("/v1/history"));
        answers.put(moment + "calendar", answer(given().get(calendar)));
        return answers;
    }

    /** Every filter of the list, also those that a poster may not use. */
    private Map<String, String> filters() {
        var today = Needs.today();
        var queries = new LinkedHashMap<String, String>();
        queries.put("two visible statuses", "status=PROPOSED&status=EXPIRED");
        queries.put("two hidden statuses", "status=SUSPENDED&status=OBSOLETE");
        queries.put("the structure's turn", "awaiting=STRUCTURE");
        queries.put("the company's turn", "awaiting=COMPANY");
        queries.put("the structure's turn while suspended", "awaiting=STRUCTURE&status=SUSPENDED");
        queries.put("a deadline that has passed", "deadlineBefore=" + today);
        queries.put("a deadline soon", "deadlineBefore=" + today.plusDays(60));
        queries.put("a deadline soon while suspended", "status=SUSPENDED&deadlineBefore=" + today.plusDays(60));
        queries.put("its employer", "employerId=" + proposal.company().id());
        queries.put(
                "another employer", "employerId=" + proposal.person().holder().id());
        queries.put("the person", "beneficiaryId=" + proposal.person().id());
        queries.put("the structure", "structureId=" + proposal.person().holder().id());
        queries.put("its referent", "mine=true");
        return queries;
    }

    /** Requests that a poster may not make on a proposal. Where the body can be refused, with a correct and a wrong body. */
    Map<String, Answer> refusals() {
        var today = Needs.today();
        var answers = new LinkedHashMap<String, Answer>();
        answers.put("share", step("share", Map.of("agreementOn", today.toString(), "agreementMeans", "ORAL")));
        answers.put("ask", step("ask", Map.of("channel", "SMS")));
        answers.put("questions", get("/v1/introductions/" + proposal.id() + "/questions"));
        answers.put("letter", get("/v1/introductions/" + proposal.id() + "/letter"));
        answers.put("decline for the other side's reason", step("decline", Map.of("reason", "TRAINING")));
        answers.put("interview", step("interview", Map.of("at", today.plusDays(3) + "T09:00:00Z")));
        answers.put("interview in a century", step("interview", Map.of("at", "2126-01-01T09:00:00Z")));
        var trial = Map.of(
                "kind",
                "PMSMP",
                "from",
                today.toString(),
                "to",
                today.plusDays(5).toString());
        answers.put("trial without object", step("trial", trial));
        var complete = new LinkedHashMap<String, Object>(trial);
        complete.put("object", "DISCOVER");
        answers.put("trial", step("trial", complete));
        answers.put("hire", step("hire", Introductions.contract()));
        var mission = Introductions.contract();
        mission.put("employer", "STRUCTURE");
        answers.put("hire by a structure not named", step("hire", mission));
        answers.put(
                "hire-dates",
                step("hire-dates", Map.of("startDate", today.plusDays(30).toString())));
        answers.put(
                "postpone", step("postpone", Map.of("until", today.plusDays(25).toString())));
        for (var reason : CancelReason.values()) {
            answers.put("cancel " + reason, step("cancel", Map.of("reason", reason)));
        }
        answers.put(
                "ask again",
                answer(request(Map.of("needId", proposal.need(), "candidateId", proposal.candidate()))
                        .post("/v1/introductions")));
        return answers;
    }

    Map<String, Answer> declining() {
        var answers = new LinkedHashMap<String, Answer>();
        answers.put("decline", step("decline", DECLINE));
        answers.put("decline twice", step("decline", DECLINE));
        answers.put("withdraw after declining", step("withdraw", Map.of()));
        return answers;
    }

    Map<String, Answer> withdrawing() {
        var answers = new LinkedHashMap<String, Answer>();
        answers.put("withdraw", step("withdraw", Map.of()));
        answers.put("withdraw twice", step("withdraw", Map.of()));
        answers.put("decline after withdrawing", step("decline", DECLINE));
        return answers;
    }

    private Answer step(String verb, Map<String, ?> body) {
        return answer(request(body).post("/v1/introductions/" + proposal.id() + "/" + verb));
    }

    private Answer get(String path) {
        return answer(request().urlEncodingEnabled(false).get(path));
    }

    private RequestSpecification request(Map<String, ?> body) {
        return request().contentType("application/json").body(body);
    }

    private RequestSpecification request() {
        return given().auth().oauth2(proposal.company().token());
    }

    private Answer answer(Response response) {
        var headers = response.headers().asList().stream()
                .filter(header -> !HEADERS_THAT_VARY.contains(header.getName().toLowerCase(Locale.ROOT)))
                .map(header -> plain(header.getName() + ": " + header.getValue()))
                .collect(Collectors.toCollection(TreeSet::new));
        return new Answer(response.statusCode(), List.copyOf(headers), plain(response.asString()));
    }

    private String plain(String text) {
        var anonymous = OWN.matcher(text).replaceAll("*");
        return MOMENT.matcher(anonymous).replaceAll(moment -> proposal.phase(Instant.parse(moment.group())));
    }
}
