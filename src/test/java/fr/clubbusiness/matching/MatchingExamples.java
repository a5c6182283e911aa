package fr.clubbusiness.matching;

import fr.clubbusiness.contract.ExampleCalls;
import fr.clubbusiness.contract.ExampleRequests;
import jakarta.annotation.Priority;
import jakarta.inject.Singleton;

/** Who matches whom. */
@Singleton
@Priority(ExampleRequests.MATCHES)
class MatchingExamples implements ExampleRequests {
    @Override
    public void send(ExampleCalls examples) {
        Matching.caughtUp();
        examples.send("matchNeed", examples.structure(), "GET", "/v1/needs/B-0001/matches?limit=1&include=TO_LIFT");
        examples.send("explainMatch", examples.structure(), "GET", "/v1/needs/B-0001/matches/P-0426");
        examples.send("matchBeneficiary", examples.structure(), "GET", "/v1/beneficiaries/P-0426/matches?limit=1");
        examples.send("getEmployerUse", examples.company(), "GET", "/v1/needs/use");
        examples.send("getMatchingIndex", examples.adviser(), "GET", "/v1/matching/index");
    }
}
