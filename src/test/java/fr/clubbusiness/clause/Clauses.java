package fr.clubbusiness.clause;

import static fr.clubbusiness.beneficiary.People.aPerson;
import static io.restassured.RestAssured.given;

import fr.clubbusiness.TestDatabase;
import fr.clubbusiness.beneficiary.People.Person;
import fr.clubbusiness.commitment.Engagements;
import fr.clubbusiness.directory.Members;
import fr.clubbusiness.directory.Members.Member;
import fr.clubbusiness.directory.StructureKind;
import fr.clubbusiness.employment.Employments;
import fr.clubbusiness.need.Needs;
import io.restassured.response.ValidatableResponse;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Markets with social clauses for tests, made through the API by those who make them. */
public final class Clauses {
    /** A lot of a running market, who buys, holds and follows it. */
    public record Lot(
            String market,
            String reference,
            String id,
            Member buyer,
            Member holder,
            String facilitator,
            String agency) {
        public String at(String suffix) {
            return "/v1/clause-markets/" + market + "/lots/" + id + suffix;
        }
    }

    /** A person in a lot, with the structure that employs and accompanies them. */
    public record Participation(String id, Lot lot, Person person, Member employer, String contract) {
        public String at(String suffix) {
            return "/v1/clause-participations/" + id + suffix;
        }
    }

    private static final AtomicInteger RENAMED = new AtomicInteger();

    private Clauses() {}

    public static Map<String, Object> market(Member buyer) {
        return new HashMap<>(Map.of("title", "Nettoyage des espaces publics", "buyerId", buyer.reference()));
    }

    /** The same under a title that nothing had before. */
    public static Map<String, Object> renamed(Map<String, Object> body) {
        body.put("title", "Titre " + RENAMED.incrementAndGet());
        return body;
    }

    /** 833 hours from two years ago to two years ahead, worked in any way. */
    public static Map<String, Object> lot(Member holder) {
        return lot(holder, Needs.today().minusYears(2), Needs.today().plusYears(2));
    }

    public static Map<String, Object> lot(Member holder, LocalDate from, LocalDate to) {
        return new HashMap<>(Map.of(
                "title",
                "Propreté des dalles",
                "holderId",
                holder.reference(),
                "startsOn",
                from.toString(),
                "endsOn",
                to.toString(),
                "modes",
                List.of("DIRECT", "LENT", "SUBCONTRACTED"),
                "commitment",
                Map.of("amount", 1_000_000, "labourShare", 50, "rate", 5, "hourlyCost", 30)));
    }

    /** A draft without lots. */
    public static String draft(String facilitator, Member buyer) {
        return post(facilitator, "/v1/clause-markets", market(buyer))
                .statusCode(201)
                .extract()
                .path("id");
    }

    /** A running lot of the agency's. */
    public static Lot running(String adviser) {
        return running(adviser, adviser, Engagements.aPartner(adviser, "BUYER"), Members.aCompany(adviser));
    }

    public static Lot running(String adviser, String facilitator, Member buyer, Member holder) {
        return running(adviser, facilitator, buyer, holder, lot(holder));
    }

    public static Lot running(String adviser, String facilitator, Member buyer, Member holder, Map<String, ?> body) {
        var created = post(facilitator, "/v1/clause-markets", market(buyer))
                .statusCode(201)
                .extract();
        String market = created.path("id");
        String lot = post(facilitator, "/v1/clause-markets/" + market + "/lots", body)
                .statusCode(201)
                .extract()
                .path("id");
        post(adviser, "/v1/clause-markets/" + market + "/run", null).statusCode(200);
        return new Lot(market, created.path("reference"), lot, buyer, holder, facilitator, adviser);
    }

    /** Somebody whom a structure employs from today on, proposed for a lot. */
    public static Participation proposed(Lot lot, Member employer) {
        var person = aPerson().heldBy(employer).create();
        return proposed(lot, employer, person);
    }

    public static Participation proposed(Lot lot, Member employer, Person person) {
        return proposed(lot, employer, person, lent(lot, employer, person));
    }

    /** A contract by which a structure lends somebody to the holder of the lot, from today on. */
    public static String lent(Lot lot, Member employer, Person person) {
        var body =
                Employments.contract(person, "CDD", Needs.today(), Needs.today().plusYears(1), 35);
        body.put("employerId", employer.id());
        body.put("hostId", lot.holder().id());
        return Employments.post(lot.agency(), body).statusCode(201).extract().path("id");
    }

    /** The same by a contract that is there. */
    public static Participation proposed(Lot lot, Member employer, Person person, String contract) {
        String id = propose(employer.token(), lot, contract)
                .statusCode(201)
                .extract()
                .path("id");
        return new Participation(id, lot, person, employer, contract);
    }

    public static ValidatableResponse propose(String token, Lot lot, String contract) {
        return post(token, "/v1/clause-participations", Map.of("lotId", lot.id(), "employmentId", contract));
    }

    public static ValidatableResponse approve(Participation one) {
        return approve(one.lot().facilitator(), one, "RSA");
    }

    public static ValidatableResponse approve(String token, Participation one, String ground) {
        return post(
                token,
                one.at("/approve"),
                Map.of("ground", ground, "until", Needs.today().plusYears(1).toString()));
    }

    /** Approved from today on. */
    public static Participation approved(Lot lot, Member employer) {
        var one = proposed(lot, employer);
        approve(one).statusCode(200);
        return one;
    }

    /** The same since the first day of some months ago, as if time had passed since. */
    public static Participation approvedMonthsAgo(Lot lot, Member employer, int months) {
        var one = approved(lot, employer);
        longAgo(one, months);
        return one;
    }

    /** Moves what happened on this day into the past: the API approves nobody afterwards. */
    public static void longAgo(Participation one, int months) {
        var first = YearMonth.from(Needs.today()).minusMonths(months).atDay(1).toString();
        sql("UPDATE employment SET start_date = ?::date WHERE id = ?::uuid RETURNING id::text", first, one.contract());
        sql(
                "UPDATE clause_participation SET first_on = ?::date, approved_from = ?::date WHERE id = ?::uuid RETURNING id::text",
                first,
                first,
                one.id());
    }

    public static List<String> sql(String statement, String... values) {
        try {
            return TestDatabase.texts(statement, values);
        } catch (SQLException wrong) {
            throw new IllegalStateException(wrong);
        }
    }

    /** The month so many ago. */
    public static YearMonth month(int ago) {
        return YearMonth.from(Needs.today()).minusMonths(ago);
    }

    public static Map<String, Object> hours(Participation one, YearMonth month, Object hours) {
        return hours(one.id(), month, hours);
    }

    private static Map<String, Object> hours(String participation, YearMonth month, Object hours) {
        return new HashMap<>(Map.of(
                "participationId",
                participation,
                "month",
                month.toString(),
                "hours",
                hours,
                "mode",
                "LENT",
                "contractType",
                "CDD",
                "proof",
                "PAYSLIP"));
    }

    public static ValidatableResponse declare(String token, Participation one, YearMonth month, Object hours) {
        return post(token, "/v1/clause-lines", hours(one, month, hours));
    }

    /** The id of a line that is declared. */
    public static String declared(Participation one, YearMonth month, Object hours) {
        return declare(one.employer().token(), one, month, hours)
                .statusCode(201)
                .extract()
                .path("id");
    }

    /** An hour of the first day of a contract that began before today, as if the person had been approved then. */
    public static void declaredByAgency(Lot lot, String contract, LocalDate first) {
        String id =
                propose(lot.agency(), lot, contract).statusCode(201).extract().path("id");
        sql(
                "UPDATE clause_participation SET status = 'APPROVED', approved_from = first_on, approved_until = first_on + 100 WHERE id = ?::uuid RETURNING id::text",
                id);
        var body = hours(id, YearMonth.from(first), 1);
        body.put("mode", "DIRECT");
        post(lot.agency(), "/v1/clause-lines", body).statusCode(201);
    }

    public static ValidatableResponse step(String token, String line, String step, @Nullable Object body) {
        return post(token, "/v1/clause-lines/" + line + "/" + step, body);
    }

    /** The id of a line that counts. */
    public static String validated(Participation one, YearMonth month, Object hours) {
        var line = declared(one, month, hours);
        return validated(one.lot().facilitator(), line);
    }

    public static String validated(String facilitator, String line) {
        step(facilitator, line, "check", null).statusCode(200);
        step(facilitator, line, "validate", null).statusCode(200);
        return line;
    }

    public static ValidatableResponse get(String token, String path) {
        return given().auth().oauth2(token).get(path).then();
    }

    public static ValidatableResponse post(String token, String path, @Nullable Object body) {
        return Engagements.post(token, path, body);
    }

    /** A structure that employs and lends people. */
    public static Member aLender(String adviser) {
        return Members.aStructure(adviser, StructureKind.GEIQ);
    }
}
