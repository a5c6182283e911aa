package fr.clubbusiness.matching;

import static fr.clubbusiness.beneficiary.People.aPerson;
import static fr.clubbusiness.directory.Members.aStructure;
import static fr.clubbusiness.need.Needs.aNeed;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import fr.clubbusiness.Towns;
import fr.clubbusiness.beneficiary.People;
import fr.clubbusiness.directory.StructureKind;
import fr.clubbusiness.need.Needs;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A company's list is made by what says nothing about a person. Each test has its own occupation, in one town. */
@QuarkusTest
class CompanyListTest {
    private static final String TOWN = Towns.next();

    @Test
    void a_need_for_kinds_of_contract_reserved_to_some_has_no_company_list() {
        for (var reserved : List.of("CDI_INTERIMAIRE", "CDD_TREMPLIN", "APPRENTISSAGE", "PROFESSIONNALISATION")) {
            accepting("G1603", reserved).create();
            list(need("G1603", reserved))
                    .body("items", hasSize(0))
                    .body("eligible", nullValue())
                    .body("relaxations", hasSize(0))
                    .body("notice.code", equalTo("NO_COMPANY_LIST"));
        }
    }

    @Test
    void a_kind_of_contract_reserved_to_some_lists_nobody_more() {
        accepting("K2204", "CDD_TREMPLIN").create();
        accepting("K2204", "CDD").create();
        list(need("K2204", "CDD")).body("items", hasSize(1));
        list(need("K2204", "CDD", "CDD_TREMPLIN")).body("items", hasSize(1));
        list(need("K2204", "CDD", "CDD_TREMPLIN", "APPRENTISSAGE")).body("items", hasSize(1));
    }

    @Test
    void a_need_with_an_immersion_lists_nobody_more() {
        person("N1103").with("readiness", "READY_FOR_IMMERSION").create();
        list(need("N1103", "CDD")).body("items", hasSize(0));
        list(need("N1103", "CDD").with("immersionPossible", true)).body("items", hasSize(0));
    }

    @Test
    void a_structure_that_posts_a_need_without_company_list_sees_its_own_people() {
        var hiring = aStructure(StructureKind.EI);
        var own = person("G1605").heldBy(hiring).create();
        person("G1605").create();
        list(need("G1605", "CDDI").postedBy(hiring)).body("items.beneficiary.id", contains(own.id()));
    }

    private static People accepting(String occupation, String kind) {
        return person(occupation).with("contractTypes", List.of(kind));
    }

    private static People person(String occupation) {
        return aPerson().targeting(occupation).in(TOWN);
    }

    private static Needs need(String occupation, String... contractTypes) {
        return aNeed().forOccupation(occupation).in(TOWN).by(contractTypes);
    }

    private static ValidatableResponse list(Needs needs) {
        var need = needs.create();
        return MatchRequests.matches(need.poster(), need, "").statusCode(200);
    }
}
