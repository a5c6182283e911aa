package fr.clubbusiness.localservice;

import static io.restassured.RestAssured.given;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.clubbusiness.TestTokens;
import fr.clubbusiness.need.Needs;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Files of services, and their import, for tests. Each file takes the place of the one before. */
public final class LocalServices {
    public static final String LANGUAGE = "lecture-ecriture-calcul--maitriser-le-francais";
    public static final String LICENCE = "mobilite--preparer-un-permis";
    public static final String NANTERRE = "92050";

    private static final ObjectMapper JSON = new ObjectMapper();

    private LocalServices() {}

    /** A line of a file, as the format writes it: free lessons of French in Nanterre. */
    public static Map<String, Object> aService(String id) {
        var line = new LinkedHashMap<String, Object>();
        line.put("id", id);
        line.put("source", "dora");
        line.put("structure_id", "dora--structure");
        line.put("structure", Map.of("nom", "Maison des Fontaines"));
        line.put("nom", "Cours de français du quartier");
        line.put("description", "Des ateliers pour parler, lire et écrire le français, en petit groupe.");
        line.put("date_maj", Needs.today().minusDays(30).toString());
        line.put("type", "formation");
        line.put("thematiques", List.of(LANGUAGE));
        line.put("frais", "gratuit");
        line.put("publics", List.of("tous-publics"));
        line.put("commune", "Nanterre");
        line.put("code_postal", "92000");
        line.put("code_insee", NANTERRE);
        line.put("adresse", "12 rue des Fontaines");
        line.put("longitude", 2.2066);
        line.put("latitude", 48.8924);
        line.put("telephone", "+33147290000");
        line.put("modes_accueil", List.of("en-presentiel"));
        line.put("zone_eligibilite", List.of("92"));
        line.put("horaires_accueil", "Mo-Fr 09:00-12:00; PH off");
        line.put("score_qualite", 0.8);
        return line;
    }

    /** The same with another value of a field; without the field for null. */
    public static Map<String, Object> with(Map<String, Object> line, String field, @Nullable Object value) {
        var changed = new LinkedHashMap<>(line);
        if (value == null) {
            changed.remove(field);
        } else {
            changed.put(field, value);
        }
        return changed;
    }

    /** A service at a distance, for everybody. */
    public static Map<String, Object> remote(String id) {
        var line = new LinkedHashMap<>(aService(id));
        line.put("nom", "Le français en ligne");
        line.put("modes_accueil", List.of("a-distance"));
        Stream.of("commune", "code_postal", "code_insee", "adresse", "longitude", "latitude", "zone_eligibilite")
                .forEach(line::remove);
        return line;
    }

    @SafeVarargs
    @SuppressWarnings("varargs") // they are only read
    public static String file(Map<String, Object>... lines) {
        return Stream.of(lines).map(LocalServices::line).collect(Collectors.joining("\n"));
    }

    public static String line(Map<String, Object> line) {
        try {
            return JSON.writeValueAsString(line);
        } catch (JsonProcessingException never) {
            throw new IllegalStateException(never);
        }
    }

    /** Sends a file as the agency's administrator. */
    public static ValidatableResponse send(String file) {
        return send(TestTokens.agencyAdmin(), file, "");
    }

    static ValidatableResponse send(String file, String query) {
        return send(TestTokens.agencyAdmin(), file, query);
    }

    private static ValidatableResponse send(String admin, String file, String query) {
        return given().auth()
                .oauth2(admin)
                .contentType("application/x-ndjson")
                .body(file.getBytes(StandardCharsets.UTF_8))
                .post("/v1/services/import" + query)
                .then();
    }

    @SafeVarargs
    @SuppressWarnings("varargs") // they are only read
    public static ValidatableResponse imported(Map<String, Object>... lines) {
        return send(file(lines)).statusCode(200);
    }

    /** The id of a service of today, by a word of its name. */
    public static String id(String word) {
        return id(TestTokens.adviser(), word);
    }

    private static String id(String token, String word) {
        return given().auth()
                .oauth2(token)
                .get("/v1/services?limit=1&q=" + word)
                .then()
                .statusCode(200)
                .extract()
                .path("items[0].id");
    }

    /** A service that somebody may cite; its id. */
    public static String some() {
        return some(TestTokens.agencyAdmin());
    }

    /** The same in the club of this administrator. */
    public static String some(String admin) {
        send(admin, file(aService("dora--cours")), "").statusCode(200);
        return id(admin, "cours");
    }
}
