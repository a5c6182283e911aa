package fr.clubbusiness.event.meeting;

import fr.clubbusiness.TestTokens;
import fr.clubbusiness.contract.ExampleCalls;
import fr.clubbusiness.contract.ExampleRequests;
import fr.clubbusiness.event.registration.Seats;
import jakarta.inject.Singleton;

/** Two companies and two structures meet: they wish, the agency plans, somebody is missing, and something comes of it. */
@Singleton
class MeetingExamples implements ExampleRequests {
    private static final String OF_COMPANY = "019f0e2b-7a51-7c11-9d62-4f1c2a7b8e11";
    private static final String OF_OTHER_COMPANY = "019f0e2b-7a51-7c11-9d62-4f1c2a7b8e12";
    private static final String OF_STRUCTURE = "019f0e2b-7a51-7c11-9d62-4f1c2a7b8e13";
    private static final String OF_OTHER_STRUCTURE = "019f0e2b-7a51-7c11-9d62-4f1c2a7b8e14";
    private static final String MEETING = "019f0e2b-7a51-7c11-9d62-4f1c2a7b8e15";

    @Override
    public void send(ExampleCalls examples) {
        var adviser = TestTokens.adviser();
        var company = examples.company();
        var event = Meetings.announced(adviser);
        examples.call("R-0063", event.reference());
        examples.call(OF_COMPANY, Seats.registered(company, event));
        examples.call(OF_OTHER_COMPANY, Seats.registered(company, event));
        examples.call(OF_STRUCTURE, Seats.registered(examples.structure(), event));
        examples.call(OF_OTHER_STRUCTURE, Seats.registered(examples.structure(), event));
        var path = "/v1/events/R-0063";
        var registration = path + "/registrations/" + OF_COMPANY;
        examples.send("listParticipants", company, "GET", path + "/participants?limit=1");
        examples.send("replaceMeetingWishes", company, "PUT", registration + "/wishes");
        examples.send("getMeetingWishes", company, "GET", registration + "/wishes");
        examples.call(
                MEETING,
                examples.send("computeTimetable", adviser, "POST", path + "/timetable")
                        .path("rounds[0].meetings[0].id"));
        examples.send("readTimetable", company, "GET", path + "/timetable");
        examples.send("readMeetingSheet", company, "GET", registration + "/sheet");
        examples.send("replanTimetable", adviser, "POST", path + "/timetable/replan");
        Meetings.begin(event, 1);
        examples.send("sayMeetingOutcome", company, "POST", path + "/meetings/" + MEETING + "/outcome");
    }
}
