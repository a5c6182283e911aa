package fr.clubbusiness.local;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import fr.clubbusiness.local.server.HttpCalls;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

/** Introductions of the demo, driven by an adviser from a proposal to a hire that is cancelled. The pair is then free again at once. */
final class LifecycleCalls {
    private static final int CONFLICT = 409;

    private final LocalClub club;
    private final String token;

    LifecycleCalls(LocalClub club) {
        this.club = club;
        this.token = club.keycloak().token("adviser");
    }

    /** A need and a person who suits it. */
    record FreePair(String need, String person) {}

    /** So many pairs that have nothing in common, so that their hires do not meet. */
    List<FreePair> pairs(int count) {
        var pairs = new ArrayList<FreePair>();
        var taken = new HashSet<String>();
        for (var need : items("/v1/needs?status=OPEN&limit=200")) {
            items("/v1/needs/" + need.path("id").asText() + "/matches?limit=20").stream()
                    .map(match -> match.path("beneficiary").path("id").asText())
                    .filter(taken::add)
                    .findFirst()
                    .ifPresent(person -> pairs.add(new FreePair(need.path("id").asText(), person)));
            if (pairs.size() == count) {
                return pairs;
            }
        }
        throw new IllegalStateException("only " + pairs.size() + " pairs");
    }

    /** The steps of one introduction after another; each call takes the next step. */
    final class Steps implements Runnable {
        /** From a proposal to a cancelled hire. */
        static final int IN_ALL = 6;

        private final FreePair pair;
        private final LocalDate today = LocalDate.now(ZoneId.of("Europe/Paris"));
        private String introduction = "";
        private int next;

        Steps(FreePair pair) {
            this.pair = pair;
        }

        @Override
        public void run() {
            switch (next) {
                case 0 ->
                    introduction = post(
                                    "",
                                    Map.of(
                                            "needId", pair.need(),
                                            "beneficiaryId", pair.person(),
                                            "overrideReason", "Mesure"))
                            .path("id")
                            .asText();
                case 1 -> step("share", Map.of("agreementOn", today.toString(), "agreementMeans", "ORAL"));
                case 2 -> step("interview", Map.of("at", today.plusDays(3) + "T09:00:00Z"));
                case 3 ->
                    step(
                            "trial",
                            Map.of(
                                    "kind",
                                    "PMSMP",
                                    "from",
                                    today.toString(),
                                    "to",
                                    today.plusDays(5).toString(),
                                    "object",
                                    "DISCOVER"));
                case 4 ->
                    step(
                            "hire",
                            Map.of(
                                    "employer",
                                    "COMPANY",
                                    "contractType",
                                    "CDD",
                                    "startDate",
                                    today.plusDays(14).toString(),
                                    "endDate",
                                    today.plusDays(104).toString(),
                                    "weeklyHours",
                                    35));
                default -> step("cancel", Map.of("reason", "BEFORE_START"));
            }
            next = (next + 1) % IN_ALL;
        }

        /** Takes the steps that are left, so that the pair is free. */
        void finish() {
            while (next != 0) {
                run();
            }
        }

        private void step(String verb, Map<String, ?> body) {
            post("/" + introduction + "/" + verb, body);
        }
    }

    /** How late the index is, in milliseconds. */
    double indexLag() {
        return get("/v1/matching/index").path("lagMillis").asDouble();
    }

    private List<JsonNode> items(String path) {
        return StreamSupport.stream(get(path).path("items").spliterator(), false)
                .toList();
    }

    /** As a person does, it tries again when a job has changed the introduction meanwhile. */
    private JsonNode post(String path, Map<String, ?> body) {
        var request = request("/v1/introductions" + path)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(json(body)))
                .build();
        var answer = HttpCalls.send(request);
        return read(answer.statusCode() == CONFLICT ? HttpCalls.send(request) : answer);
    }

    private static String json(Map<String, ?> body) {
        try {
            return HttpCalls.JSON.writeValueAsString(body);
        } catch (JsonProcessingException never) {
            throw new IllegalStateException(never);
        }
    }

    private JsonNode get(String path) {
        return read(HttpCalls.send(request(path).build()));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(club.apiUrl() + path)).header("Authorization", "Bearer " + token);
    }

    private static JsonNode read(HttpResponse<String> answer) {
        if (answer.statusCode() >= 300) {
            throw new IllegalStateException(answer.statusCode() + " " + answer.body());
        }
        return HttpCalls.json(answer);
    }
}
