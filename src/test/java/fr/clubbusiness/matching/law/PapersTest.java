package fr.clubbusiness.matching.law;

import static fr.clubbusiness.matching.law.DemandFixture.aDemand;
import static fr.clubbusiness.matching.law.Given.assess;
import static fr.clubbusiness.matching.law.Given.finding;
import static fr.clubbusiness.matching.law.ProfileFixture.aProfile;
import static org.assertj.core.api.Assertions.assertThat;

import fr.clubbusiness.matching.law.Constraint.Action;
import fr.clubbusiness.vocabulary.Certification;
import fr.clubbusiness.vocabulary.DrivingLicence;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Licences and certifications that are part of the job. */
class PapersTest {

    @Test
    void no_licence_asked_holds_for_all() {
        var found = finding(Constraint.LICENCE, assess(aProfile(), aDemand()));

        assertThat(found.satisfied()).isTrue();
        assertThat(found.evidence().code()).isEqualTo(EvidenceCode.NOT_ASKED);
    }

    @Test
    void the_licence_asked_holds() {
        var found = finding(
                Constraint.LICENCE,
                assess(aProfile().licensedFor(DrivingLicence.B), aDemand().driving(DrivingLicence.B)));

        assertThat(found.satisfied()).isTrue();
        assertThat(found.evidence().text()).isEqualTo("Détient : permis B");
    }

    @Test
    void a_licence_that_covers_the_one_asked_holds() {
        var found = finding(
                Constraint.LICENCE,
                assess(aProfile().licensedFor(DrivingLicence.C), aDemand().driving(DrivingLicence.B)));

        assertThat(found.satisfied()).isTrue();
    }

    @Test
    void missing_licences_are_all_named_and_can_always_be_lifted() {
        var demand = aDemand().driving(DrivingLicence.D, DrivingLicence.B, DrivingLicence.A1);

        var found = finding(Constraint.LICENCE, assess(aProfile().licensedFor(DrivingLicence.A1), demand));

        assertThat(found.action()).contains(Action.LICENCE_AID);
        assertThat(found.evidence().values()).containsEntry("missing", List.of(DrivingLicence.B, DrivingLicence.D));
        assertThat(found.evidence().text()).isEqualTo("À obtenir : permis B, permis D");
    }

    @Test
    void the_certifications_asked_hold() {
        var demand = aDemand().certified(Certification.HACCP, Certification.SST);
        var person = aProfile().certified(Certification.SST, Certification.HACCP, Certification.FIMO);

        assertThat(finding(Constraint.CERTIFICATION, assess(person, demand)).satisfied())
                .isTrue();
    }

    @Test
    void any_category_answers_a_need_for_a_caces() {
        var person = aProfile().certified(Certification.CACES_R489_3);

        assertThat(finding(Constraint.CERTIFICATION, assess(person, aDemand().certified(Certification.CACES)))
                        .satisfied())
                .isTrue();
        assertThat(finding(Constraint.CERTIFICATION, assess(person, aDemand().certified(Certification.CACES_R489_5)))
                        .satisfied())
                .isFalse();
    }

    @Test
    void a_missing_certification_can_always_be_lifted() {
        var found =
                finding(Constraint.CERTIFICATION, assess(aProfile(), aDemand().certified(Certification.HACCP)));

        assertThat(found.action()).contains(Action.CERTIFICATION_AID);
        assertThat(found.evidence().code()).isEqualTo(EvidenceCode.MISSING);
    }
}
