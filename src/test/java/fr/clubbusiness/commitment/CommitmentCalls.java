package fr.clubbusiness.commitment;

import fr.clubbusiness.OperationCalls;
import fr.clubbusiness.TestTokens;
import fr.clubbusiness.commitment.label.LabelRows;
import fr.clubbusiness.directory.Members;
import fr.clubbusiness.directory.Members.Member;
import fr.clubbusiness.directory.StructureKind;
import jakarta.inject.Singleton;
import java.util.Map;

/** The calls about commitments and labels, for the count of statements. */
@Singleton
@SuppressWarnings("NullAway.Init") // prepared once
class CommitmentCalls extends OperationCalls {
    private static final String ALL = "/v1/commitments";
    private static final String LABELS = "/v1/labels";

    private Member offerer;
    private Member taker;

    @Override
    protected void prepare() {
        offerer = Members.aCompany();
        taker = Members.aStructure(StructureKind.ACI);
        for (int i = 0; i < MANY; i++) {
            Engagements.taken(offerer, taker);
            LabelRows.granted(Members.aCompany().id());
        }
        commitments();
        labels();
    }

    private void commitments() {
        var taken = "?status=TAKEN";
        list("GET " + ALL, limit -> get(taker.token(), ALL + taken + "&limit=" + limit));
        several(
                "GET " + ALL + "/export",
                () -> lines(
                        Engagements.taken(offerer, Members.aStructure(StructureKind.ACI))
                                .offerer()
                                .token(),
                        ALL + "/export" + taken,
                        1),
                () -> lines(offerer.token(), ALL + "/export" + taken, MANY));
        one(
                "GET " + ALL + "/{id}",
                () -> get(taker.token(), Engagements.taken(offerer, taker).at("")));
        one("POST " + ALL, () -> post(offerer.token(), ALL, json(Engagements.visits(2))));
        one(
                "PUT " + ALL + "/{id}",
                () -> put(offerer.token(), Engagements.offered(offerer).at(""), json(Engagements.visits(9))));
        one(
                "POST " + ALL + "/{id}/withdraw",
                () -> post(offerer.token(), Engagements.offered(offerer).at("/withdraw"), new byte[0]));
        one(
                "POST " + ALL + "/{id}/take",
                () -> post(
                        Engagements.aSchool().token(),
                        Engagements.offered(offerer).at("/take"),
                        json(Map.of("quantity", 2))));
        one(
                "POST " + ALL + "/{id}/kept",
                () -> post(
                        taker.token(), Engagements.taken(offerer, taker).at("/kept"), json(Map.of("received", true))));
        one(
                "POST " + ALL + "/{id}/correct",
                () -> post(
                        TestTokens.adviser(),
                        Engagements.taken(offerer, taker).at("/correct"),
                        json(Map.of("takerId", taker.id(), "received", true, "reason", "Erreur de ligne"))));
    }

    private void labels() {
        list("GET " + LABELS, limit -> get(offerer.token(), LABELS + "?limit=" + limit));
        several(
                "GET " + LABELS + "/export",
                () -> lines(offerer.token(), LABELS + "/export", 1),
                () -> lines(offerer.token(), LABELS + "/export", MANY));
        one(
                "GET " + LABELS + "/{id}",
                () -> get(
                        taker.token(),
                        LABELS + "/" + LabelRows.granted(Members.aCompany().id())));
        one(
                "GET " + LABELS + "/counts",
                () -> get(TestTokens.adviser(), LABELS + "/counts?organisationId=" + offerer.reference()));
        one(
                "POST " + LABELS + "/grant",
                () -> post(
                        TestTokens.adviser(), LABELS + "/grant", json(Map.of("organisationId", keeper().reference()))));
        one(
                "POST " + LABELS + "/{id}/withdraw",
                () -> post(
                        TestTokens.adviser(),
                        LABELS + "/" + LabelRows.granted(Members.aCompany().id()) + "/withdraw",
                        json(Map.of("reason", "Essai"))));
        one("GET /v1/public/labels", () -> get(offerer.token(), "/v1/public/labels"));
    }

    private Member keeper() {
        var keeper = Members.aCompany();
        Engagements.kept(keeper, taker, "VISIT");
        Engagements.kept(keeper, taker, "VISIT");
        Engagements.kept(keeper, taker, "DUODAY");
        return keeper;
    }
}
