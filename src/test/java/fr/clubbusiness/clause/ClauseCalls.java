package fr.clubbusiness.clause;

import fr.clubbusiness.OperationCalls;
import fr.clubbusiness.TestTokens;
import fr.clubbusiness.clause.Clauses.Lot;
import fr.clubbusiness.clause.Clauses.Participation;
import fr.clubbusiness.directory.Members.Member;
import fr.clubbusiness.need.Needs;
import jakarta.inject.Singleton;
import java.util.Map;

/** The calls about social clauses, for the count of statements. */
@Singleton
@SuppressWarnings("NullAway.Init") // prepared once
class ClauseCalls extends OperationCalls {
    private static final String MARKETS = "/v1/clause-markets";
    private static final String PEOPLE = "/v1/clause-participations";
    private static final String LINES_OF = "/v1/clause-lines";
    private static final byte[] NOTHING = new byte[0];

    private String adviser;
    private Lot lot;
    private Member lender;
    private Participation one;

    @Override
    protected void prepare() {
        adviser = TestTokens.adviser();
        lot = Clauses.running(adviser);
        lender = Clauses.aLender(adviser);
        one = Clauses.approvedMonthsAgo(lot, lender, MANY + 1);
        for (int i = 0; i < MANY; i++) {
            Clauses.running(adviser, adviser, lot.buyer(), lot.holder());
            Clauses.proposed(lot, lender);
            Clauses.declared(one, Clauses.month(i + 1), 20);
        }
        markets();
        people();
        lines();
    }

    private void markets() {
        var few = Clauses.running(adviser);
        list("GET " + MARKETS, limit -> get(lot.holder().token(), MARKETS + "?limit=" + limit));
        several(
                "GET " + MARKETS + "/export",
                () -> lines(few.holder().token(), MARKETS + "/export", 1),
                () -> lines(lot.holder().token(), MARKETS + "/export", MANY));
        one("GET " + MARKETS + "/{id}", () -> get(lot.holder().token(), MARKETS + "/" + lot.market()));
        one("POST " + MARKETS, () -> post(adviser, MARKETS, json(Clauses.market(lot.buyer()))));
        var written = MARKETS + "/" + Clauses.draft(adviser, lot.buyer());
        one(
                "PUT " + MARKETS + "/{id}",
                () -> put(adviser, written, json(Clauses.renamed(Clauses.market(lot.buyer())))));
        one("GET " + MARKETS + "/{id}/lots/{lotId}", () -> get(lot.buyer().token(), lot.at("")));
        String ofDraft = Clauses.post(adviser, written + "/lots", Clauses.lot(lot.holder()))
                .statusCode(201)
                .extract()
                .path("id");
        one(
                "PUT " + MARKETS + "/{id}/lots/{lotId}",
                () -> put(adviser, written + "/lots/" + ofDraft, json(Clauses.renamed(Clauses.lot(lot.holder())))));
        one("POST " + MARKETS + "/{id}/run", () -> {
            var draft = MARKETS + "/" + Clauses.draft(adviser, lot.buyer());
            Clauses.post(adviser, draft + "/lots", Clauses.lot(lot.holder())).statusCode(201);
            return post(adviser, draft + "/run", NOTHING);
        });
        one(
                "POST " + MARKETS + "/{id}/close",
                () -> post(adviser, MARKETS + "/" + Clauses.running(adviser).market() + "/close", NOTHING));
        one("GET " + MARKETS + "/{id}/lots", () -> get(lot.holder().token(), MARKETS + "/" + lot.market() + "/lots"));
        one(
                "POST " + MARKETS + "/{id}/lots",
                () -> post(
                        adviser,
                        MARKETS + "/" + Clauses.draft(adviser, lot.buyer()) + "/lots",
                        json(Clauses.lot(lot.holder()))));
        one(
                "GET " + MARKETS + "/{id}/totals",
                () -> get(lot.buyer().token(), MARKETS + "/" + lot.market() + "/totals"));
        var ofLot = MARKETS + "/{id}/lots/{lotId}";
        one("GET " + ofLot + "/commitment", () -> get(lot.buyer().token(), lot.at("/commitment?slice=2000")));
        one("GET " + ofLot + "/balance", () -> get(lot.holder().token(), lot.at("/balance")));
        one(
                "GET " + ofLot + "/attestation",
                () -> get(lot.holder().token(), lot.at("/attestation?month=" + Clauses.month(1))));
    }

    private void people() {
        var few = Clauses.proposed(Clauses.running(adviser), Clauses.aLender(adviser));
        list("GET " + PEOPLE, limit -> get(lender.token(), PEOPLE + "?limit=" + limit));
        several(
                "GET " + PEOPLE + "/export",
                () -> lines(few.employer().token(), PEOPLE + "/export", 1),
                () -> lines(lender.token(), PEOPLE + "/export", MANY));
        one("GET " + PEOPLE + "/{participationId}", () -> get(adviser, one.at("")));
        one("POST " + PEOPLE, () -> {
            var made = Clauses.proposed(Clauses.running(adviser, adviser, lot.buyer(), lot.holder()), lender);
            return post(lender.token(), PEOPLE, json(Map.of("lotId", lot.id(), "employmentId", made.contract())));
        });
        one(
                "POST " + PEOPLE + "/{participationId}/approve",
                () -> post(
                        adviser,
                        Clauses.proposed(lot, lender).at("/approve"),
                        json(Map.of(
                                "ground",
                                "RSA",
                                "until",
                                Needs.today().plusMonths(6).toString()))));
        one(
                "POST " + PEOPLE + "/{participationId}/end",
                () -> post(
                        adviser,
                        Clauses.approved(lot, lender).at("/end"),
                        json(Map.of("on", Needs.today().toString()))));
        one(
                "POST " + PEOPLE + "/{participationId}/refuse",
                () -> post(adviser, Clauses.proposed(lot, lender).at("/refuse"), json(Map.of("reason", "OTHER"))));
    }

    private void lines() {
        var few = Clauses.approvedMonthsAgo(Clauses.running(adviser), Clauses.aLender(adviser), 2);
        Clauses.declared(few, Clauses.month(1), 5);
        list("GET " + LINES_OF, limit -> get(lender.token(), LINES_OF + "?limit=" + limit));
        several(
                "GET " + LINES_OF + "/export",
                () -> lines(few.employer().token(), LINES_OF + "/export", 1),
                () -> lines(lender.token(), LINES_OF + "/export", MANY));
        one("GET " + LINES_OF + "/{lineId}", () -> get(lender.token(), LINES_OF + "/" + declared()));
        one(
                "POST " + LINES_OF,
                () -> post(
                        lender.token(),
                        LINES_OF,
                        json(Clauses.hours(Clauses.approvedMonthsAgo(lot, lender, 2), Clauses.month(1), 7))));
        one(
                "POST " + LINES_OF + "/import",
                () -> post(
                        lender.token(),
                        LINES_OF + "/import",
                        LINES,
                        json(Clauses.hours(Clauses.approvedMonthsAgo(lot, lender, 2), Clauses.month(1), 7))));
        var line = LINES_OF + "/{lineId}";
        one("POST " + line + "/check", () -> post(adviser, LINES_OF + "/" + declared() + "/check", NOTHING));
        one("POST " + line + "/validate", () -> post(adviser, LINES_OF + "/" + checked() + "/validate", NOTHING));
        one(
                "POST " + line + "/reject",
                () -> post(adviser, LINES_OF + "/" + checked() + "/reject", json(Map.of("reason", "OTHER"))));
        one("POST " + line + "/correct", () -> {
            var validated = Clauses.validated(Clauses.approvedMonthsAgo(lot, lender, 2), Clauses.month(1), 7);
            return post(adviser, LINES_OF + "/" + validated + "/correct", json(Map.of("hours", -1)));
        });
    }

    private String declared() {
        return Clauses.declared(Clauses.approvedMonthsAgo(lot, lender, 2), Clauses.month(1), 7);
    }

    private String checked() {
        var line = declared();
        Clauses.step(adviser, line, "check", null).statusCode(200);
        return line;
    }
}
