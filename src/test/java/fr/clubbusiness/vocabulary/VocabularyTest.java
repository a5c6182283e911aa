package fr.clubbusiness.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class VocabularyTest {

    @Test
    void aLevelOfFrenchCountsTheStepsItLacks() {
        assertThat(FrenchLevel.A1.stepsBelow(FrenchLevel.B1)).isEqualTo(2);
        assertThat(FrenchLevel.B1.stepsBelow(FrenchLevel.A1)).isZero();
        assertThat(FrenchLevel.BELOW_A1.stepsBelow(FrenchLevel.C2)).isEqualTo(6);
        assertThat(FrenchLevel.B1.stepsBelow(FrenchLevel.B1)).isZero();
        assertThat(FrenchLevel.A2.stepsBelow(FrenchLevel.B1)).isEqualTo(1);
    }

    @Test
    void aLicenceCoversThoseItIsValidFor() {
        assertThat(DrivingLicence.B.covers(DrivingLicence.AM)).isTrue();
        assertThat(DrivingLicence.CE.covers(DrivingLicence.B)).isTrue();
        assertThat(DrivingLicence.CE.covers(DrivingLicence.BE)).isTrue();
        assertThat(DrivingLicence.B.covers(DrivingLicence.A1)).isFalse();
        assertThat(DrivingLicence.B.covers(DrivingLicence.C1)).isFalse();
        assertThat(DrivingLicence.C.covers(DrivingLicence.D1)).isFalse();
        assertThat(DrivingLicence.A.covers(DrivingLicence.B1)).isFalse();
    }

    @Test
    void everyLicenceCoversItselfAndTheMoped() {
        assertThat(DrivingLicence.values()).allMatch(licence -> licence.covers(licence));
        assertThat(DrivingLicence.values()).allMatch(licence -> licence.covers(DrivingLicence.AM));
    }

    @Test
    void anyCategoryOfCacesAnswersThePlainOne() {
        assertThat(Stream.of(Certification.values()).filter(held -> held.covers(Certification.CACES)))
                .hasSize(10)
                .allMatch(held -> held.name().startsWith("CACES"));
        assertThat(Certification.CACES.covers(Certification.CACES_R489_3)).isFalse();
    }

    @Test
    void speedsAreThoseOfTheLaw() {
        assertThat(EnumSet.allOf(TransportMode.class))
                .extracting(TransportMode::speed)
                .containsExactly(4.5, 12d, 18d, 30d);
    }

    @Test
    void everyCodeHasADistinctFrenchLabel() {
        assertThat(Stream.of(ContractType.values()).map(ContractType::label))
                .doesNotHaveDuplicates()
                .hasSize(14);
        assertThat(Stream.of(WorkingCondition.values()).map(WorkingCondition::label))
                .doesNotHaveDuplicates()
                .hasSize(11);
        assertThat(Stream.of(Certification.values()).map(Certification::label)).doesNotHaveDuplicates();
        assertThat(Stream.of(DrivingLicence.values()).map(DrivingLicence::label))
                .doesNotHaveDuplicates()
                .hasSize(15);
    }
}
