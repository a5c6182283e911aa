package fr.clubbusiness.event.meeting;

import fr.clubbusiness.OperationCalls;
import fr.clubbusiness.TestTokens;
import fr.clubbusiness.directory.Members;
import fr.clubbusiness.directory.Members.Member;
import fr.clubbusiness.directory.StructureKind;
import fr.clubbusiness.event.Events.Announced;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** The calls about speed meetings, for the count of statements. */
@Singleton
class MeetingCalls extends OperationCalls {
    private static final String ALL = "/v1/events/{id}";

    private final String adviser = TestTokens.adviser();

    /** A speed meeting with people of both sides. */
    private record Hall(Announced event, List<String> companies, List<String> structures) {}

    @Override
    protected void prepare() {
        var company = Members.aCompany();
        var structure = Members.aStructure(StructureKind.ACI);
        var hall = hall(company, structure, MANY);
        list("GET " + ALL + "/participants", limit -> get(adviser, hall.event().at("/participants?limit=" + limit)));
        var wishes = hall.event().at(Meetings.wishes(hall.companies().getFirst()));
        one("GET " + ALL + "/registrations/{registrationId}/wishes", () -> get(company.token(), wishes));
        one(
                "PUT " + ALL + "/registrations/{registrationId}/wishes",
                () -> put(company.token(), wishes, json(wish(hall))));
        one(
                "POST " + ALL + "/timetable",
                () -> post(adviser, hall(company, structure, 6).event().at("/timetable"), json(Meetings.plan(4, 6))));
        var planned = planned(company, structure);
        one(
                "GET " + ALL + "/timetable",
                () -> get(company.token(), planned.event().at("/timetable")));
        one(
                "GET " + ALL + "/registrations/{registrationId}/sheet",
                () -> get(
                        company.token(),
                        planned.event()
                                .at("/registrations/" + planned.companies().getFirst() + "/sheet")));
        one("POST " + ALL + "/timetable/replan", () -> {
            var again = planned(company, structure);
            return post(
                    adviser,
                    again.event().at("/timetable/replan"),
                    json(Map.of("absent", List.of(again.companies().getFirst()), "fromRound", 2)));
        });
        one("POST " + ALL + "/meetings/{meetingId}/outcome", () -> {
            var begun = planned(company, structure);
            String meeting = Meetings.read(adviser, begun.event()).extract().path("rounds[0].meetings[0].id");
            Meetings.begin(begun.event(), 1);
            return post(
                    company.token(),
                    begun.event().at("/meetings/" + Objects.requireNonNull(meeting) + "/outcome"),
                    json(Map.of("outcome", "CONTACT")));
        });
    }

    private static Map<String, Object> wish(Hall hall) {
        return Map.of(
                "wishes",
                List.of(Map.of("registrationId", hall.structures().getFirst(), "strength", 2)),
                "never",
                List.of(hall.structures().getLast()));
    }

    private Hall planned(Member company, Member structure) {
        var hall = hall(company, structure, 3);
        Meetings.compute(adviser, hall.event(), Meetings.plan(3, 3)).statusCode(200);
        return hall;
    }

    private Hall hall(Member company, Member structure, int people) {
        var event = Meetings.announced(adviser);
        return new Hall(event, seated(company, event, people), seated(structure, event, people));
    }

    private static List<String> seated(Member member, Announced event, int people) {
        return Stream.generate(() -> Meetings.seated(member, event))
                .limit(people)
                .toList();
    }
}
