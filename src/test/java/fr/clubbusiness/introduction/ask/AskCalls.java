package fr.clubbusiness.introduction.ask;

import static fr.clubbusiness.beneficiary.People.aPerson;
import static fr.clubbusiness.need.Needs.aNeed;

import fr.clubbusiness.OperationCalls;
import fr.clubbusiness.TestTokens;
import fr.clubbusiness.directory.Members;
import fr.clubbusiness.directory.Members.Member;
import fr.clubbusiness.directory.StructureKind;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;

/** The calls about what people are asked, for the count of statements. */
@Singleton
class AskCalls extends OperationCalls {
    @Override
    protected void prepare() {
        var structure = Members.aStructure(StructureKind.ACI);
        one("POST /v1/introductions/{id}/ask", () -> ask(structure, proposed(structure), "SMS"));
        one("GET /v1/introductions/{id}/questions", () -> {
            var id = proposed(structure);
            done(ask(structure, id, "SMS"));
            return get(structure.token(), at(id, "questions"));
        });
        one("GET /v1/introductions/{id}/letter", () -> {
            var id = proposed(structure);
            done(ask(structure, id, "LETTER"));
            return get(structure.token(), at(id, "letter"));
        });
    }

    private static Request ask(Member structure, String id, String channel) {
        return post(structure.token(), at(id, "ask"), json(Map.of("channel", channel)));
    }

    private static String proposed(Member structure) {
        var person = aPerson()
                .heldBy(structure)
                .targeting("G1603")
                .with("phone", "06 39 98 00 18")
                .with("contactChannels", List.of("SMS"))
                .create();
        var proposal = Map.of("needId", aNeed().create().id(), "beneficiaryId", person.id());
        return done(post(TestTokens.adviser(), "/v1/introductions", json(proposal)))
                .path("id");
    }

    private static String at(String id, String step) {
        return "/v1/introductions/" + id + "/" + step;
    }
}
