package fr.clubbusiness.directory;

import fr.clubbusiness.contract.ExampleCalls;
import fr.clubbusiness.contract.ExampleRequests;
import jakarta.annotation.Priority;
import jakarta.inject.Singleton;

/** The organisations of all examples. */
@Singleton
@Priority(ExampleRequests.ORGANISATIONS)
class DirectoryExamples implements ExampleRequests {
    @Override
    public void send(ExampleCalls examples) {
        examples.create("E-0002", "createCompany", examples.adviser(), "/v1/companies");
        examples.create("E-0152", "createStructure", examples.adviser(), "/v1/structures");
        examples.send("listCompanies", examples.company(), "GET", "/v1/companies?limit=1");
        examples.send("getCompany", examples.company(), "GET", "/v1/companies/E-0002");
        examples.send("replaceCompany", examples.company(), "PUT", "/v1/companies/E-0002");
        examples.send("listStructures", examples.structure(), "GET", "/v1/structures?limit=1");
        examples.send("getStructure", examples.structure(), "GET", "/v1/structures/E-0152");
        examples.send("replaceStructure", examples.structure(), "PUT", "/v1/structures/E-0152");
        examples.create("E-0213", "createPartner", examples.adviser(), "/v1/partners");
        examples.send("listPartners", examples.partner(), "GET", "/v1/partners?limit=1");
        examples.send("getPartner", examples.partner(), "GET", "/v1/partners/E-0213");
        examples.send("replacePartner", examples.partner(), "PUT", "/v1/partners/E-0213");
    }
}
