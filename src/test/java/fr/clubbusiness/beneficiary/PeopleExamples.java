package fr.clubbusiness.beneficiary;

import fr.clubbusiness.contract.ExampleCalls;
import fr.clubbusiness.contract.ExampleRequests;
import fr.clubbusiness.directory.Members;
import fr.clubbusiness.directory.StructureKind;
import jakarta.annotation.Priority;
import jakarta.inject.Singleton;
import java.util.List;

/** The person of all examples, who leaves at the end. */
@Singleton
@Priority(ExampleRequests.PEOPLE)
class PeopleExamples implements ExampleRequests {
    @Override
    public void send(ExampleCalls examples) {
        examples.create("P-0426", "createBeneficiary.structure", examples.structure(), "/v1/beneficiaries");
        examples.call(
                "P-1437",
                examples.take("createBeneficiary.adviser", examples.adviser(), "/v1/beneficiaries")
                        .path("reference"));
        examples.send("listBeneficiaries", examples.structure(), "GET", "/v1/beneficiaries?limit=1");
        examples.send("getBeneficiary", examples.structure(), "GET", "/v1/beneficiaries/P-0426");
        examples.send("replaceBeneficiary", examples.structure(), "PUT", "/v1/beneficiaries/P-0426");
        examples.send("replaceBeneficiaryReferent", examples.structure(), "PUT", "/v1/beneficiaries/P-0426/referent");
        examples.send("getBeneficiaryIdentity", examples.adviser(), "GET", "/v1/beneficiaries/P-0426/identity");
        examples.send("replaceBeneficiaryIdentity", examples.structure(), "PUT", "/v1/beneficiaries/P-0426/identity");
        examples.send("getBeneficiarySensitive", examples.structure(), "GET", "/v1/beneficiaries/P-0426/sensitive");
        examples.send("replaceBeneficiarySensitive", examples.structure(), "PUT", "/v1/beneficiaries/P-0426/sensitive");
        examples.send("searchBeneficiaries", examples.structure(), "POST", "/v1/beneficiaries/search");
        examples.send("listLikelyDoubles", examples.adviser(), "GET", "/v1/beneficiaries/doubles");
        dismiss(examples);
        examples.send("recordAgreement", examples.structure(), "POST", "/v1/beneficiaries/P-0426/agreement");
        examples.send("pauseBeneficiary", examples.structure(), "POST", "/v1/beneficiaries/P-0426/pause");
        examples.send("resumeBeneficiary", examples.structure(), "POST", "/v1/beneficiaries/P-0426/resume");
    }

    private static void dismiss(ExampleCalls examples) {
        var structure = Members.aStructure(StructureKind.ML);
        for (var written : List.of("P-0998", "P-0999")) {
            examples.call(
                    written,
                    People.aPerson()
                            .named("Camille", "Deuxfois")
                            .heldBy(structure)
                            .create()
                            .reference());
        }
        examples.send("dismissLikelyDouble", examples.adviser(), "POST", "/v1/beneficiaries/doubles/dismiss");
    }

    @Override
    public void end(ExampleCalls examples) {
        examples.send("withdrawAgreement", examples.structure(), "POST", "/v1/beneficiaries/P-0426/withdraw-agreement");
        examples.send("leaveBeneficiary", examples.structure(), "POST", "/v1/beneficiaries/P-0426/leave");
    }
}
