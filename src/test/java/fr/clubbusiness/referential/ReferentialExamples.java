package fr.clubbusiness.referential;

import fr.clubbusiness.contract.ExampleCalls;
import fr.clubbusiness.contract.ExampleRequests;
import jakarta.inject.Singleton;

/** Occupations and communes. */
@Singleton
class ReferentialExamples implements ExampleRequests {
    @Override
    public void send(ExampleCalls examples) {
        examples.send("searchOccupations", examples.company(), "GET", "/v1/occupations?q=nettoyage&limit=1");
        examples.send("getOccupation", examples.company(), "GET", "/v1/occupations/K2204");
        examples.send("searchCommunes", examples.company(), "GET", "/v1/communes?q=nanterre&limit=1");
    }
}
