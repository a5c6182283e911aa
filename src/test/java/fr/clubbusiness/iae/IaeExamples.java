package fr.clubbusiness.iae;

import fr.clubbusiness.contract.ExampleCalls;
import fr.clubbusiness.contract.ExampleRequests;
import jakarta.annotation.Priority;
import jakarta.inject.Singleton;

/** The PASS of the person of all examples: recorded, suspended, prolonged; the prolongation is cancelled, then the suspension. */
@Singleton
@Priority(ExampleRequests.NEEDS)
class IaeExamples implements ExampleRequests {
    private static final String PERSON = "/v1/beneficiaries/P-0426";

    @Override
    public void send(ExampleCalls examples) {
        var structure = examples.structure();
        examples.call("999992600417", IaeRequests.number());
        examples.call(
                "01a2019b-8d44-7f10-a3c5-5be1f0a6d303",
                examples.send("recordDiagnosis", structure, "POST", PERSON + "/diagnoses")
                        .path("id"));
        examples.send("recordDiagnosis", structure, "POST", PERSON + "/diagnoses");
        examples.send("replacePass", structure, "PUT", PERSON + "/pass");
        examples.send("suspendPass", structure, "POST", PERSON + "/pass/suspensions?dryRun=true");
        examples.call(
                "01a2019b-8d44-7f10-a3c5-5be1f0a6d301",
                examples.send("suspendPass", structure, "POST", PERSON + "/pass/suspensions")
                        .path("suspensions[0].id"));
        examples.send("prolongPass", structure, "POST", PERSON + "/pass/prolongations?dryRun=true");
        examples.call(
                "01a2019b-8d44-7f10-a3c5-5be1f0a6d302",
                examples.send("prolongPass", structure, "POST", PERSON + "/pass/prolongations")
                        .path("prolongations[0].id"));
        examples.send("getPass", structure, "GET", PERSON + "/pass");
        examples.send("getPassTimeline", structure, "GET", PERSON + "/pass/timeline");
        examples.send("listDiagnoses", examples.adviser(), "GET", PERSON + "/diagnoses");
        examples.send("getPreDiagnosis", structure, "GET", PERSON + "/pre-diagnosis");
        examples.send(
                "cancelPassProlongation",
                structure,
                "POST",
                PERSON + "/pass/prolongations/01a2019b-8d44-7f10-a3c5-5be1f0a6d302/cancel");
        examples.send(
                "endPassSuspension",
                structure,
                "POST",
                PERSON + "/pass/suspensions/01a2019b-8d44-7f10-a3c5-5be1f0a6d301/end");
        examples.send(
                "cancelPassSuspension",
                structure,
                "POST",
                PERSON + "/pass/suspensions/01a2019b-8d44-7f10-a3c5-5be1f0a6d301/cancel");
        examples.send(
                "cancelDiagnosis",
                structure,
                "POST",
                PERSON + "/diagnoses/01a2019b-8d44-7f10-a3c5-5be1f0a6d303/cancel");
    }
}
