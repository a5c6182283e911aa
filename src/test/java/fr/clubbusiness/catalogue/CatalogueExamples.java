package fr.clubbusiness.catalogue;

import fr.clubbusiness.TestTokens;
import fr.clubbusiness.contract.ExampleCalls;
import fr.clubbusiness.contract.ExampleRequests;
import jakarta.inject.Singleton;

/** From an offer of the structure and a purchase of the company to the award and its needs. */
@Singleton
class CatalogueExamples implements ExampleRequests {
    private static final String OFFER = "/v1/offers/O-0024";
    private static final String PURCHASE = "/v1/purchases/A-0142";
    private static final String ANSWER = "01a2019b-8d44-7f10-a3c5-5be1f0a6e501";

    @Override
    public void send(ExampleCalls examples) {
        offers(examples);
        purchase(examples, "A-0143");
        examples.send("rejectPurchase", examples.adviser(), "POST", "/v1/purchases/A-0143/reject");
        examples.send("replacePurchase", examples.company(), "PUT", "/v1/purchases/A-0143");
        examples.send("cancelPurchase", examples.company(), "POST", "/v1/purchases/A-0143/cancel");
        sent(examples, "A-0144");
        examples.send("declinePurchase", examples.structure(), "POST", "/v1/answers/" + ANSWER + "/decline");
        examples.send("closePurchaseWithoutAward", examples.company(), "POST", "/v1/purchases/A-0144/no-award");
        sent(examples, "A-0142");
        award(examples);
        examples.take("createPurchase.partner", examples.partner(), "/v1/purchases");
        examples.take("createPurchase.adviser", examples.adviser(), "/v1/purchases");
        examples.send(
                "readMarketPotential",
                examples.adviser(),
                "GET",
                "/v1/catalogue/potential?sector=CLEANING&department=92&amount=20000");
        examples.send("archiveOffer", examples.structure(), "POST", OFFER + "/archive");
    }

    private static void offers(ExampleCalls examples) {
        var structure = examples.structure();
        examples.create("O-0024", "createOffer.structure", structure, "/v1/offers");
        examples.take("createOffer.adviser", examples.adviser(), "/v1/offers");
        examples.send("replaceOffer", structure, "PUT", OFFER);
        examples.send("publishOffer", structure, "POST", OFFER + "/publish");
        examples.send("pauseOffer", structure, "POST", OFFER + "/pause");
        examples.send("publishOffer", structure, "POST", OFFER + "/publish");
        examples.send("confirmOffer", structure, "POST", OFFER + "/confirm");
        examples.send("getOffer", structure, "GET", OFFER);
        examples.send("listOffers", examples.company(), "GET", "/v1/offers?limit=1");
        examples.send(
                "listPublicOffers",
                structure,
                "GET",
                "/v1/public/offers?sector=CLEANING&agencySiret=" + TestTokens.AGENCY);
    }

    private static void purchase(ExampleCalls examples, String reference) {
        examples.create(reference, "createPurchase.company", examples.company(), "/v1/purchases");
        examples.send("submitPurchase", examples.company(), "POST", "/v1/purchases/" + reference + "/submit");
    }

    private static void sent(ExampleCalls examples, String reference) {
        purchase(examples, reference);
        examples.send("validatePurchase", examples.adviser(), "POST", "/v1/purchases/" + reference + "/validate");
        examples.send("sendPurchase", examples.adviser(), "POST", "/v1/purchases/" + reference + "/send");
        examples.call(
                ANSWER,
                examples.send("listAnswers", examples.structure(), "GET", "/v1/answers?limit=1")
                        .path("items[0].id"));
    }

    private static void award(ExampleCalls examples) {
        var structure = examples.structure();
        var company = examples.company();
        examples.send("getAnswer", structure, "GET", "/v1/answers/" + ANSWER);
        examples.send("seeAnswer", structure, "POST", "/v1/answers/" + ANSWER + "/seen");
        examples.send("showInterest", structure, "POST", "/v1/answers/" + ANSWER + "/interested");
        examples.send("recordPurchaseOffer", structure, "POST", "/v1/answers/" + ANSWER + "/offer");
        examples.send("listSuppliers", examples.adviser(), "GET", PURCHASE + "/suppliers");
        examples.send("awardPurchase", company, "POST", PURCHASE + "/award");
        examples.send("getPurchase", company, "GET", PURCHASE);
        examples.send("listPurchases", company, "GET", "/v1/purchases?limit=1&status=AWARDED");
        examples.send("draftNeedsOfAward", structure, "POST", PURCHASE + "/needs");
    }
}
