package fr.clubbusiness.workbench;

import static fr.clubbusiness.beneficiary.People.aPerson;
import static fr.clubbusiness.need.Needs.aNeed;

import fr.clubbusiness.OperationCalls;
import fr.clubbusiness.directory.Members;
import fr.clubbusiness.directory.StructureKind;
import fr.clubbusiness.employment.Employments;
import fr.clubbusiness.employment.FollowUps;
import fr.clubbusiness.iae.IaeRequests;
import fr.clubbusiness.matching.Matching;
import fr.clubbusiness.need.Needs;
import fr.clubbusiness.pathway.PathwayRequests;
import fr.clubbusiness.task.TaskRows;
import jakarta.inject.Singleton;

/** The calls of {@code /v1/workbench} for the count of statements. */
@Singleton
class WorkbenchCalls extends OperationCalls {
    @Override
    protected void prepare() {
        var structure = Members.aStructure(StructureKind.ACI);
        for (int i = 0; i < MANY; i++) {
            var person = aPerson().heldBy(structure).targeting("G1603").create();
            IaeRequests.withPass(person, Needs.today().minusDays(700));
            PathwayRequests.somebodyWith("MOBILITY").heldBy(structure).create();
            TaskRows.open("CALL_PERSON", "BENEFICIARY", person.id(), structure.id());
            aNeed().forOccupation("K1304").postedBy(structure).by("CDDI").create();
            var start = Needs.today().minusDays(8);
            var working = Employments.entered(structure, Employments.cddi(person, start));
            Employments.step(structure.token(), working, "start").statusCode(200);
            FollowUps.ask(working, "EMPLOYER");
        }
        Matching.caughtUp();
        one("GET /v1/workbench", () -> get(structure.token(), "/v1/workbench"));
        for (var section : new String[] {"CALLS", "NEEDS_WITHOUT_MATCH", "READY_UNSEEN", "FOLLOW_UPS", "PASS_ENDING"}) {
            list(
                    "GET /v1/workbench/{section}",
                    limit -> get(structure.token(), "/v1/workbench/" + section + "?limit=" + limit));
        }
    }
}
