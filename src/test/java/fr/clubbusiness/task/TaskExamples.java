package fr.clubbusiness.task;

import static io.restassured.RestAssured.given;

import fr.clubbusiness.contract.ExampleCalls;
import fr.clubbusiness.contract.ExampleRequests;
import jakarta.inject.Singleton;

/** A call to the company of the introduction of all examples. */
@Singleton
class TaskExamples implements ExampleRequests {
    @Override
    public void send(ExampleCalls examples) {
        String introduction = given().auth()
                .oauth2(examples.adviser())
                .get("/v1/introductions/" + examples.actual("M-0001"))
                .path("id");
        var task = TaskRows.open("CALL_COMPANY", "INTRODUCTION", introduction, null);
        examples.call("T-0031", task.reference());
        examples.call("01a2019b-8d44-7f10-a3c5-5be1f0a6d217", TaskRows.member("adviser"));
        examples.send("assignTask", examples.adviser(), "POST", "/v1/tasks/T-0031/assign");
        examples.send("listTasks", examples.adviser(), "GET", "/v1/tasks?subjectId=M-0001");
        examples.send("getTask", examples.adviser(), "GET", "/v1/tasks/T-0031");
        examples.send("completeTask", examples.adviser(), "POST", "/v1/tasks/T-0031/done");
    }
}
