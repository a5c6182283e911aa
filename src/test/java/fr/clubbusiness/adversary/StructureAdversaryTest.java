package fr.clubbusiness.adversary;

import static fr.clubbusiness.beneficiary.People.aPerson;
import static fr.clubbusiness.need.Needs.aNeed;
import static org.assertj.core.api.Assertions.assertThat;

import fr.clubbusiness.Towns;
import fr.clubbusiness.beneficiary.People.Person;
import fr.clubbusiness.directory.Members;
import fr.clubbusiness.directory.Members.Member;
import fr.clubbusiness.directory.StructureKind;
import fr.clubbusiness.matching.Matching;
import fr.clubbusiness.need.Needs.Need;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/**
 * A structure that looks for the people of another one. Of somebody whom it does not accompany it reads what it reads of nobody at all: not even that
 * they exist. For its own needs it is a company, see {@link CompanyAdversaryTest}. The protection that is taken away is that the people are another's:
 * the same eyes in their own structure see every difference.
 */
@QuarkusTest
class StructureAdversaryTest {
    private static final String TOWN = Towns.nextBetween();

    private Member structure;
    private List<Need> needs;

    @BeforeEach
    void aStructure() {
        structure = Members.aStructure(StructureKind.ML);
    }

    @ParameterizedTest
    @EnumSource(
            mode = Mode.EXCLUDE,
            names = {"REGISTERED_FIRST", "HIRED_ELSEWHERE", "WAITING", "HOLDER", "COMMUNE"})
    void of_anothers_people_it_reads_what_it_reads_of_nobody(Secret secret) {
        var holder = person(secret.one);
        var twin = person(secret.other);
        var nobody = new Person(UUID.randomUUID().toString(), "P-99999999", structure);
        post(secret);

        for (var kind : List.of(StructureKind.CHRS, StructureKind.EI)) {
            var stranger = new OutsideEyes(Members.aStructure(kind).token());
            var read = stranger.about(nobody, needs);
            assertThat(stranger.about(holder, needs)).isEqualTo(read);
            assertThat(stranger.about(twin, needs)).isEqualTo(read);
            assertThat(stranger.listed(holder, needs))
                    .isEqualTo(stranger.listed(twin, needs))
                    .doesNotContain("outcome");
        }

        var own = new OutsideEyes(structure.token());
        assertThat(own.listed(holder, needs)).contains("outcome");
        assertThat(own.about(holder, needs)).isNotEqualTo(own.about(twin, needs));
    }

    private Person person(Map<String, Object> traits) {
        var person = aPerson().heldBy(structure).in(TOWN).targeting("G1603");
        traits.forEach(person::with);
        return person.create();
    }

    private void post(Secret secret) {
        needs = secret.needs.stream()
                .map(wish -> {
                    var need = aNeed().by("CDD").in(TOWN);
                    wish.forEach(need::with);
                    return need.create();
                })
                .toList();
        Matching.caughtUp();
    }
}
