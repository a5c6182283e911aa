package fr.clubbusiness.privacy;

import static fr.clubbusiness.beneficiary.People.aPerson;
import static org.assertj.core.api.Assertions.assertThat;

import fr.clubbusiness.Towns;
import fr.clubbusiness.beneficiary.People.Person;
import fr.clubbusiness.directory.Members;
import fr.clubbusiness.introduction.Introductions;
import fr.clubbusiness.matching.Matching;
import fr.clubbusiness.need.Needs;
import fr.clubbusiness.need.Needs.Need;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** For a company, whoever limited the use of their data is as somebody who took back their agreement. */
@QuarkusTest
class LimitsSeenByCompaniesTest {
    private static final List<Consumer<Person>> WAYS = List.of(
            person -> Rights.as(person.holder().token())
                    .post(person.at("/withdraw-agreement"))
                    .then()
                    .statusCode(200),
            person -> Rights.done(person, "RESTRICTION"),
            person -> Rights.step(person, Rights.objected(person, "RANKING"), "done")
                    .statusCode(200));

    @Test
    void a_company_reads_the_same_bytes_whatever_keeps_the_person_out_of_its_list() {
        var town = Towns.next();
        var read = new HashSet<String>();
        for (var way : WAYS) {
            var need = Needs.aNeed().in(town).postedBy(Members.aCompany()).create();
            var person = aPerson().targeting("G1603").in(town).create();
            Matching.caughtUp();
            String candidate = list(need).path("items[0].candidate.candidateId");
            assertThat(candidate).isNotNull();
            way.accept(person);
            Matching.caughtUp();
            read.add(anonymous(list(need).asString(), need));
            var refused = Introductions.post(
                    need.poster().token(), "", Map.of("needId", need.id(), "candidateId", candidate));
            read.add(
                    refused.extract().statusCode() + anonymous(refused.extract().asString(), need));
        }
        assertThat(read).as("the list and the refusal").hasSize(2);
    }

    private static Response list(Need need) {
        return Rights.as(need.poster().token()).get("/v1/needs/" + need.id() + "/matches");
    }

    /** Without what differs between needs and between moments. */
    private static String anonymous(String answer, Need need) {
        return answer.replace(need.reference(), "need")
                .replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "id")
                .replaceAll("\\d{4}-\\d\\d-\\d\\dT[^\"]*", "at");
    }
}
