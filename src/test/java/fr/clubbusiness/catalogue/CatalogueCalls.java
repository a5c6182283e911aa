package fr.clubbusiness.catalogue;

import fr.clubbusiness.OperationCalls;
import fr.clubbusiness.TestTokens;
import fr.clubbusiness.catalogue.BoughtServices.Bought;
import fr.clubbusiness.directory.Members;
import fr.clubbusiness.directory.Members.Member;
import fr.clubbusiness.directory.StructureKind;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;

/** The calls about offers and purchases, for the count of statements. */
@Singleton
class CatalogueCalls extends OperationCalls {
    private static final String OFFERS = "/v1/offers";
    private static final String PURCHASES = "/v1/purchases";
    private static final String ANSWERS = "/v1/answers";

    /** A sector and a commune of its own, so that the offers of other tests are not asked. */
    private static final String SECTOR = "FARMING";

    private static final Map<String, Object> AREA = Map.of("kind", "COMMUNES", "communes", List.of("92025"));

    @Override
    protected void prepare() {
        offers();
        purchases();
        answers();
    }

    private void offers() {
        var structure = Members.aStructure(StructureKind.EI);
        for (int i = 0; i < MANY; i++) {
            Offers.draft(structure);
        }
        list("GET " + OFFERS, limit -> get(structure.token(), OFFERS + "?limit=" + limit, limit));
        one("GET " + OFFERS + "/export", () -> lines(structure.token(), OFFERS + "/export", MANY));
        one(
                "GET /v1/public/offers",
                () -> get(structure.token(), "/v1/public/offers?agencySiret=" + TestTokens.AGENCY));
        one("POST " + OFFERS, () -> post(structure.token(), OFFERS, json(Offers.with("turnover", 1000))));
        one(
                "GET " + OFFERS + "/{id}",
                () -> get(structure.token(), Offers.draft(structure).at("")));
        one(
                "PUT " + OFFERS + "/{id}",
                () -> put(structure.token(), Offers.draft(structure).at(""), json(Offers.with("turnover", 2000))));
        one("POST " + OFFERS + "/{id}/publish", () -> step(Offers.draft(structure), "/publish"));
        one("POST " + OFFERS + "/{id}/pause", () -> step(Offers.published(structure), "/pause"));
        one("POST " + OFFERS + "/{id}/archive", () -> step(Offers.draft(structure), "/archive"));
        one("POST " + OFFERS + "/{id}/confirm", () -> step(Offers.published(structure), "/confirm"));
    }

    private static Request step(Offers.Offer offer, String step) {
        return post(offer.by().token(), offer.at(step), new byte[0]);
    }

    private void purchases() {
        var company = Members.aCompany();
        for (int i = 0; i < MANY; i++) {
            BoughtServices.draft(company);
        }
        list("GET " + PURCHASES, limit -> get(company.token(), PURCHASES + "?limit=" + limit, limit));
        one("GET " + PURCHASES + "/export", () -> lines(company.token(), PURCHASES + "/export", MANY));
        one("POST " + PURCHASES, () -> post(company.token(), PURCHASES, json(BoughtServices.body())));
        one(
                "GET " + PURCHASES + "/{id}",
                () -> get(company.token(), BoughtServices.draft(company).at("")));
        one(
                "PUT " + PURCHASES + "/{id}",
                () -> put(
                        company.token(),
                        BoughtServices.draft(company).at(""),
                        json(BoughtServices.with("title", "Autre"))));
        one("POST " + PURCHASES + "/{id}/submit", () -> by(company, BoughtServices.draft(company), "/submit"));
        one("POST " + PURCHASES + "/{id}/cancel", () -> by(company, BoughtServices.draft(company), "/cancel"));
        one("POST " + PURCHASES + "/{id}/validate", () -> agency(submitted(company), "/validate"));
        one(
                "POST " + PURCHASES + "/{id}/reject",
                () -> post(TestTokens.adviser(), submitted(company).at("/reject"), json(Map.of("reason", "Non"))));
        one(
                "GET /v1/catalogue/potential",
                () -> get(company.token(), "/v1/catalogue/potential?sector=CLEANING&department=92&amount=20000"));
    }

    private static Request by(Member buyer, Bought purchase, String step) {
        return post(buyer.token(), purchase.at(step), new byte[0]);
    }

    private static Request agency(Bought purchase, String step) {
        return post(TestTokens.adviser(), purchase.at(step), new byte[0]);
    }

    private static Bought submitted(Member company) {
        var purchase = BoughtServices.draft(company, at());
        done(by(company, purchase, "/submit"));
        return purchase;
    }

    private static Map<String, Object> at() {
        var body = BoughtServices.with("communeCode", "92025");
        body.put("sector", SECTOR);
        return body;
    }

    private void answers() {
        var company = Members.aCompany();
        var structure = Members.aStructure(StructureKind.EI);
        var offer = Offers.with("area", AREA);
        offer.put("sector", SECTOR);
        Offers.published(structure, offer);
        for (int i = 0; i < MANY; i++) {
            sent(company);
        }
        list("GET " + ANSWERS, limit -> get(structure.token(), ANSWERS + "?limit=" + limit, limit));
        one("GET " + ANSWERS + "/export", () -> lines(structure.token(), ANSWERS + "/export", MANY));
        one("GET " + ANSWERS + "/{id}", () -> get(structure.token(), asked(company, structure)));
        one("POST " + ANSWERS + "/{id}/seen", () -> answer(structure, asked(company, structure), "/seen", Map.of()));
        one(
                "POST " + ANSWERS + "/{id}/interested",
                () -> answer(structure, asked(company, structure), "/interested", Map.of()));
        one(
                "POST " + ANSWERS + "/{id}/decline",
                () -> answer(structure, asked(company, structure), "/decline", Map.of("reason", "PRICE")));
        one("POST " + ANSWERS + "/{id}/offer", () -> {
            var asked = asked(company, structure);
            done(answer(structure, asked, "/interested", Map.of()));
            return answer(structure, asked, "/offer", Map.of("amount", 1000));
        });
        one(
                "GET " + PURCHASES + "/{id}/suppliers",
                () -> get(TestTokens.adviser(), sent(company).at("/suppliers")));
        one("POST " + PURCHASES + "/{id}/send", () -> {
            var purchase = submitted(company);
            done(agency(purchase, "/validate"));
            return agency(purchase, "/send");
        });
        one("POST " + PURCHASES + "/{id}/no-award", () -> by(company, interested(company, structure), "/no-award"));
        one("POST " + PURCHASES + "/{id}/award", () -> award(interested(company, structure), structure));
        one("POST " + PURCHASES + "/{id}/needs", () -> {
            var purchase = interested(company, structure);
            done(award(purchase, structure));
            return agency(purchase, "/needs");
        });
    }

    private static Bought sent(Member company) {
        return BoughtServices.sent(company, TestTokens.adviser(), at());
    }

    /** The address of the answer to a new purchase. */
    private static String asked(Member company, Member structure) {
        sent(company);
        return ANSWERS + "/" + BoughtServices.answerOf(structure);
    }

    private static Bought interested(Member company, Member structure) {
        var purchase = sent(company);
        BoughtServices.answers(structure, "/interested", Map.of()).statusCode(200);
        return purchase;
    }

    private static Request award(Bought purchase, Member winner) {
        var body = Map.of("structureIds", List.of(winner.id()), "amount", 1000, "jobs", 2);
        return post(purchase.by().token(), purchase.at("/award"), json(body));
    }

    private static Request answer(Member structure, String path, String step, Map<String, ?> body) {
        return post(structure.token(), path + step, json(body));
    }
}
