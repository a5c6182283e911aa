package fr.clubbusiness.matching.law;

import fr.clubbusiness.beneficiary.BeneficiaryState;
import fr.clubbusiness.matching.law.Profile.Abilities;
import fr.clubbusiness.matching.law.Profile.Aims;
import fr.clubbusiness.matching.law.Profile.Mobility;
import fr.clubbusiness.matching.law.Profile.Standing;
import fr.clubbusiness.matching.law.Profile.Wishes;
import fr.clubbusiness.referential.Place;
import fr.clubbusiness.shared.RomeCode;
import fr.clubbusiness.vocabulary.Certification;
import fr.clubbusiness.vocabulary.ContractType;
import fr.clubbusiness.vocabulary.DrivingLicence;
import fr.clubbusiness.vocabulary.FrenchLevel;
import fr.clubbusiness.vocabulary.TransportMode;
import fr.clubbusiness.vocabulary.WorkingCondition;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A person in the words of the domain. Each word gives another person; unless said, they match {@link DemandFixture#aDemand()} fully. */
public record ProfileFixture(Profile profile) {

    /** An adult cleaner in Nanterre, ready and agreed, waiting for 90 days, with no preference and nothing assessed. */
    static ProfileFixture aProfile() {
        return new ProfileFixture(new Profile(
                Given.id(1),
                new Standing(BeneficiaryState.READY_FOR_WORK, true, Given.TODAY.minusDays(90)),
                new Aims(List.of(Given.rome(Given.CLEANER)), false),
                new Abilities(Set.of(), FrenchSkills.NONE, Set.of(), Set.of()),
                new Mobility(Given.NANTERRE, Given.NANTERRE, 60, Set.of(TransportMode.TRANSIT)),
                new Wishes(null, Set.of(), WeeklyHoursRange.ANY, Set.of()),
                LocalDate.of(1988, 5, 17)));
    }

    ProfileFixture number(int id) {
        var p = profile;
        return new ProfileFixture(new Profile(
                Given.id(id), p.standing(), p.aims(), p.abilities(), p.mobility(), p.wishes(), p.birthDate()));
    }

    ProfileFixture inState(BeneficiaryState state) {
        return standing(new Standing(state, standing().agreement(), standing().waitingSince()));
    }

    ProfileFixture withoutAgreement() {
        return standing(new Standing(standing().state(), false, standing().waitingSince()));
    }

    ProfileFixture waitingSince(@Nullable LocalDate day) {
        return standing(new Standing(standing().state(), standing().agreement(), day));
    }

    ProfileFixture targeting(String... romeCodes) {
        return aims(new Aims(
                Stream.of(romeCodes).map(RomeCode::new).toList(), profile.aims().openToEntryLevel()));
    }

    ProfileFixture openToEntryLevel() {
        return aims(new Aims(profile.aims().targets(), true));
    }

    ProfileFixture skilledIn(String... codes) {
        return abilities(new Abilities(Set.of(codes), can().french(), can().licences(), can().certifications()));
    }

    ProfileFixture speaking(@Nullable FrenchLevel oral) {
        return french(new FrenchSkills(oral, can().french().written()));
    }

    ProfileFixture writing(@Nullable FrenchLevel written) {
        return french(new FrenchSkills(can().french().oral(), written));
    }

    ProfileFixture licensedFor(DrivingLicence... licences) {
        return abilities(new Abilities(can().skills(), can().french(), Set.of(licences), can().certifications()));
    }

    ProfileFixture certified(Certification... certifications) {
        return abilities(new Abilities(can().skills(), can().french(), can().licences(), Set.of(certifications)));
    }

    ProfileFixture livingIn(Place commune) {
        return mobility(new Mobility(commune, goes().zone(), goes().limitMinutes(), goes().modes()));
    }

    ProfileFixture inZone(Place zone) {
        return mobility(new Mobility(goes().commune(), zone, goes().limitMinutes(), goes().modes()));
    }

    ProfileFixture travellingAtMost(int minutes) {
        return mobility(new Mobility(goes().commune(), goes().zone(), minutes, goes().modes()));
    }

    ProfileFixture goingBy(TransportMode... modes) {
        return mobility(new Mobility(goes().commune(), goes().zone(), goes().limitMinutes(), Set.of(modes)));
    }

    ProfileFixture availableFrom(@Nullable LocalDate day) {
        var w = profile.wishes();
        return wishes(new Wishes(day, w.contracts(), w.hours(), w.excluded()));
    }

    ProfileFixture accepting(ContractType... kinds) {
        var w = profile.wishes();
        return wishes(new Wishes(w.availableFrom(), Set.of(kinds), w.hours(), w.excluded()));
    }

    ProfileFixture wishingHours(@Nullable Double min, @Nullable Double max) {
        var w = profile.wishes();
        return wishes(new Wishes(w.availableFrom(), w.contracts(), WeeklyHoursRange.between(min, max), w.excluded()));
    }

    ProfileFixture excluding(WorkingCondition... conditions) {
        var w = profile.wishes();
        return wishes(new Wishes(w.availableFrom(), w.contracts(), w.hours(), Set.of(conditions)));
    }

    ProfileFixture bornOn(LocalDate day) {
        var p = profile;
        return new ProfileFixture(
                new Profile(p.id(), p.standing(), p.aims(), p.abilities(), p.mobility(), p.wishes(), day));
    }

    private Standing standing() {
        return profile.standing();
    }

    private Abilities can() {
        return profile.abilities();
    }

    private Mobility goes() {
        return profile.mobility();
    }

    private ProfileFixture standing(Standing standing) {
        var p = profile;
        return new ProfileFixture(
                new Profile(p.id(), standing, p.aims(), p.abilities(), p.mobility(), p.wishes(), p.birthDate()));
    }

    private ProfileFixture aims(Aims aims) {
        var p = profile;
        return new ProfileFixture(
                new Profile(p.id(), p.standing(), aims, p.abilities(), p.mobility(), p.wishes(), p.birthDate()));
    }

    private ProfileFixture french(FrenchSkills french) {
        return abilities(new Abilities(can().skills(), french, can().licences(), can().certifications()));
    }

    private ProfileFixture abilities(Abilities abilities) {
        var p = profile;
        return new ProfileFixture(
                new Profile(p.id(), p.standing(), p.aims(), abilities, p.mobility(), p.wishes(), p.birthDate()));
    }

    private ProfileFixture mobility(Mobility mobility) {
        var p = profile;
        return new ProfileFixture(
                new Profile(p.id(), p.standing(), p.aims(), p.abilities(), mobility, p.wishes(), p.birthDate()));
    }

    private ProfileFixture wishes(Wishes wishes) {
        var p = profile;
        return new ProfileFixture(
                new Profile(p.id(), p.standing(), p.aims(), p.abilities(), p.mobility(), wishes, p.birthDate()));
    }
}
