package fr.clubbusiness.immersion;

import fr.clubbusiness.TestTokens;
import fr.clubbusiness.commitment.Engagements;
import fr.clubbusiness.contract.ExampleCalls;
import fr.clubbusiness.contract.ExampleRequests;
import fr.clubbusiness.directory.Members;
import fr.clubbusiness.directory.StructureKind;
import jakarta.inject.Singleton;

/** A company offers places, a mission locale sends an adult there, all sign, and both say how it went. */
@Singleton
class ImmersionExamples implements ExampleRequests {
    @Override
    public void send(ExampleCalls examples) {
        var host = Members.aCompany();
        var school = Engagements.aSchool();
        var sender = Members.aStructure(StructureKind.ML);
        examples.send("importTensions", TestTokens.agencyAdmin(), "POST", "/v1/tensions/import");
        examples.send("listTensions", host.token(), "GET", "/v1/tensions");
        examples.create("S-0030", "createImmersionPlace", host.token(), "/v1/immersion-places");
        examples.send("replaceImmersionPlace", host.token(), "PUT", "/v1/immersion-places/S-0030");
        examples.send("openImmersionPlace", host.token(), "POST", "/v1/immersion-places/S-0030/open");
        examples.send("getImmersionPlace", sender.token(), "GET", "/v1/immersion-places/S-0030");
        examples.call(
                "019f0e2b-7a51-7c11-9d62-4f1c2a7b8e45", Engagements.aSchool().id());
        examples.send("replaceQpvSchools", TestTokens.adviser(), "POST", "/v1/immersion-places/qpv-schools");
        examples.send("listQpvSchools", TestTokens.adviser(), "GET", "/v1/immersion-places/qpv-schools");
        examples.send("listImmersionPlaces", host.token(), "GET", "/v1/immersion-places?limit=1");
        examples.create("I-0018", "createImmersion", sender.token(), "/v1/immersions");
        examples.send("changeImmersionTerms", sender.token(), "POST", "/v1/immersions/I-0018/terms");
        examples.send("correctImmersionPerson", sender.token(), "POST", "/v1/immersions/I-0018/person");
        examples.send("askImmersionSignatures", sender.token(), "POST", "/v1/immersions/I-0018/sign-requests");
        Placements.sign(examples.actual("I-0018"));
        examples.send("validateImmersion", sender.token(), "POST", "/v1/immersions/I-0018/validate");
        examples.send("getImmersion", host.token(), "GET", "/v1/immersions/I-0018");
        examples.send("listImmersions", sender.token(), "GET", "/v1/immersions?limit=1");
        examples.call(
                "I-0019", Placements.over(school, Placements.offered(host)).reference());
        examples.send("assessImmersion", school.token(), "POST", "/v1/immersions/I-0019/assess");
        examples.call(
                "I-0020", Placements.toSign(school, Placements.offered(host)).reference());
        examples.send("cancelImmersion", host.token(), "POST", "/v1/immersions/I-0020/cancel");
        examples.send("closeImmersionPlace", host.token(), "POST", "/v1/immersion-places/S-0030/close");
    }
}
