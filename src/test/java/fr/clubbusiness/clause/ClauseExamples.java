package fr.clubbusiness.clause;

import static fr.clubbusiness.beneficiary.People.aPerson;

import fr.clubbusiness.clause.Clauses.Lot;
import fr.clubbusiness.clause.Clauses.Participation;
import fr.clubbusiness.commitment.Engagements;
import fr.clubbusiness.contract.ExampleCalls;
import fr.clubbusiness.contract.ExampleRequests;
import fr.clubbusiness.directory.Members;
import io.restassured.response.Response;
import jakarta.inject.Singleton;

/** A market of 833 hours: somebody is approved, a month is declared, checked, validated and corrected, and attested. */
@Singleton
class ClauseExamples implements ExampleRequests {
    private static final String LOT = "019f0e2b-7a51-7c11-9d62-4f1c2a7b8e51";
    private static final String PARTICIPATION = "019f0e2b-7a51-7c11-9d62-4f1c2a7b8e52";
    private static final String ENDED = "019f0e2b-7a51-7c11-9d62-4f1c2a7b8e54";
    private static final String REFUSED = "019f0e2b-7a51-7c11-9d62-4f1c2a7b8e53";
    private static final String LINE = "019f0e2b-7a51-7c11-9d62-4f1c2a7b8e54";
    private static final String REJECTED = "019f0e2b-7a51-7c11-9d62-4f1c2a7b8e55";
    private static final String MARKETS = "/v1/clause-markets/K-0031";
    private static final String LINES = "/v1/clause-lines/";

    @Override
    public void send(ExampleCalls examples) {
        var agency = examples.adviser();
        var buyer = Engagements.aPartner(agency, "BUYER");
        var holder = Members.aCompany();
        var lender = Clauses.aLender(agency);
        examples.call("E-0471", buyer.reference());
        examples.call("E-0472", holder.reference());
        examples.create("K-0031", "createClauseMarket", agency, "/v1/clause-markets");
        call(examples, LOT, examples.send("addClauseLot", agency, "POST", MARKETS + "/lots"));
        examples.send("getClauseLot", agency, "GET", MARKETS + "/lots/" + LOT);
        examples.send("replaceClauseMarket", agency, "PUT", MARKETS);
        examples.send("replaceClauseLot", agency, "PUT", MARKETS + "/lots/" + LOT);
        examples.send("runClauseMarket", agency, "POST", MARKETS + "/run");
        examples.send("getClauseMarket", holder.token(), "GET", MARKETS);
        examples.send("listClauseMarkets", holder.token(), "GET", "/v1/clause-markets?limit=1");
        examples.send("listClauseLots", buyer.token(), "GET", MARKETS + "/lots");
        examples.send(
                "computeClauseCommitment",
                buyer.token(),
                "GET",
                MARKETS + "/lots/" + LOT + "/commitment?amount=1500000&labourShare=70&rate=10");
        var lot = new Lot(
                examples.actual("K-0031"),
                examples.actual("K-0031"),
                examples.actual(LOT),
                buyer,
                holder,
                agency,
                agency);
        var person = aPerson().heldBy(lender).create();
        var contract = Clauses.lent(lot, lender, person);
        examples.call("C-0471", contract);
        call(
                examples,
                PARTICIPATION,
                examples.send("proposeClauseParticipation", lender.token(), "POST", "/v1/clause-participations"));
        var at = "/v1/clause-participations/" + PARTICIPATION;
        examples.send("approveClauseParticipation", agency, "POST", at + "/approve");
        examples.send("getClauseParticipation", lender.token(), "GET", at);
        examples.send("listClauseParticipations", holder.token(), "GET", "/v1/clause-participations?limit=1");
        examples.call(REFUSED, Clauses.proposed(lot, lender).id());
        examples.send("refuseClauseParticipation", agency, "POST", "/v1/clause-participations/" + REFUSED + "/refuse");
        examples.call(ENDED, Clauses.approved(lot, lender).id());
        examples.send("endClauseParticipation", agency, "POST", "/v1/clause-participations/" + ENDED + "/end");
        lines(examples, new Participation(examples.actual(PARTICIPATION), lot, person, lender, contract));
        examples.send("readClauseBalance", holder.token(), "GET", MARKETS + "/lots/" + LOT + "/balance");
        examples.send(
                "readClauseAttestation",
                holder.token(),
                "GET",
                MARKETS + "/lots/" + LOT + "/attestation?month=" + Clauses.month(1));
        counted(lot);
        examples.send("readClauseTotals", buyer.token(), "GET", MARKETS + "/totals");
        examples.send("closeClauseMarket", agency, "POST", MARKETS + "/close");
    }

    /** A quarter that was counted. */
    private static void counted(Lot lot) {
        Clauses.sql("""
                INSERT INTO clause_total (id, club_id, market_id, quarter, ground, people)
                SELECT uuidv7(), m.club_id, m.id, date '2026-07-01', g.ground, g.people
                FROM clause_market m, (VALUES (NULL, 61), ('RSA', 21), ('AAH', NULL)) AS g (ground, people)
                WHERE m.number = substr(?, 3)::bigint AND EXISTS (SELECT FROM clause_lot l WHERE l.market_id = m.id AND l.id = ?::uuid)
                RETURNING id::text""", lot.market(), lot.id());
    }

    private static void lines(ExampleCalls examples, Participation one) {
        var agency = examples.adviser();
        Clauses.longAgo(one, 2);
        // With its quotes: it is also the beginning of days.
        examples.call("\"2026-10\"", "\"" + Clauses.month(1) + "\"");
        call(examples, LINE, examples.send("declareClauseHours", one.employer().token(), "POST", "/v1/clause-lines"));
        examples.send("checkClauseLine", agency, "POST", LINES + LINE + "/check");
        examples.send("validateClauseLine", agency, "POST", LINES + LINE + "/validate");
        examples.send("getClauseLine", one.employer().token(), "GET", LINES + LINE);
        examples.send("listClauseLines", one.lot().holder().token(), "GET", "/v1/clause-lines?limit=1");
        examples.send("correctClauseLine", agency, "POST", LINES + LINE + "/correct");
        examples.call(REJECTED, Clauses.declared(one, Clauses.month(0), 1));
        Clauses.step(agency, examples.actual(REJECTED), "check", null).statusCode(200);
        examples.send("rejectClauseLine", agency, "POST", LINES + REJECTED + "/reject");
    }

    private static void call(ExampleCalls examples, String written, Response created) {
        examples.call(written, created.path("id"));
    }
}
