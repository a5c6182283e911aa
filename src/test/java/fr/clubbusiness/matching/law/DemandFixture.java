package fr.clubbusiness.matching.law;

import fr.clubbusiness.matching.law.Demand.AskedSkill;
import fr.clubbusiness.matching.law.Demand.Poster;
import fr.clubbusiness.referential.Place;
import fr.clubbusiness.vocabulary.AnswerHabit;
import fr.clubbusiness.vocabulary.Certification;
import fr.clubbusiness.vocabulary.ContractType;
import fr.clubbusiness.vocabulary.DrivingLicence;
import fr.clubbusiness.vocabulary.Experience;
import fr.clubbusiness.vocabulary.FrenchLevel;
import fr.clubbusiness.vocabulary.WorkingCondition;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A labour need in the words of the domain. Each word gives another need. */
public record DemandFixture(Demand demand) {

    /** A cleaner in Nanterre, on a 35-hour CDD in a month, some experience, and nothing else asked. */
    static DemandFixture aDemand() {
        return new DemandFixture(new Demand(
                Given.id(1_000),
                Given.rome(Given.CLEANER),
                Experience.SOME,
                Given.NANTERRE,
                Given.TODAY.plusDays(30),
                Set.of(ContractType.CDD),
                WeeklyHoursRange.of(35),
                List.of(),
                FrenchSkills.NONE,
                Set.of(),
                Set.of(),
                Set.of(),
                false,
                new Poster(Given.id(2_000), AnswerHabit.SOMETIMES)));
    }

    DemandFixture answered(AnswerHabit answers) {
        return new DemandFixture(demand.postedBy(new Poster(demand.poster().id(), answers)));
    }

    DemandFixture number(int id) {
        var d = demand;
        return new DemandFixture(new Demand(
                Given.id(id),
                d.occupation(),
                d.experience(),
                d.place(),
                d.start(),
                d.contracts(),
                d.hours(),
                d.skills(),
                d.french(),
                d.licences(),
                d.certifications(),
                d.conditions(),
                d.immersionPossible(),
                d.poster()));
    }

    DemandFixture forOccupation(String romeCode) {
        return work(romeCode, demand.experience(), demand.place(), demand.immersionPossible());
    }

    DemandFixture withoutExperience() {
        return work(demand.occupation().value(), Experience.NONE, demand.place(), demand.immersionPossible());
    }

    DemandFixture in(Place place) {
        return work(demand.occupation().value(), demand.experience(), place, demand.immersionPossible());
    }

    DemandFixture withImmersion() {
        return work(demand.occupation().value(), demand.experience(), demand.place(), true);
    }

    DemandFixture startingOn(LocalDate day) {
        return terms(day, demand.contracts(), demand.hours(), demand.conditions());
    }

    DemandFixture offering(ContractType... kinds) {
        return terms(demand.start(), Set.of(kinds), demand.hours(), demand.conditions());
    }

    DemandFixture weekly(double hours) {
        return terms(demand.start(), demand.contracts(), WeeklyHoursRange.of(hours), demand.conditions());
    }

    DemandFixture under(WorkingCondition... conditions) {
        return terms(demand.start(), demand.contracts(), demand.hours(), Set.of(conditions));
    }

    DemandFixture requiring(String... skills) {
        return skills(Stream.of(skills).map(code -> new AskedSkill(code, true)));
    }

    DemandFixture wishing(String... skills) {
        return skills(Stream.of(skills).map(code -> new AskedSkill(code, false)));
    }

    DemandFixture askingSpoken(@Nullable FrenchLevel oral) {
        return asking(new FrenchSkills(oral, demand.french().written()), demand.licences(), demand.certifications());
    }

    DemandFixture askingWritten(@Nullable FrenchLevel written) {
        return asking(new FrenchSkills(demand.french().oral(), written), demand.licences(), demand.certifications());
    }

    DemandFixture driving(DrivingLicence... licences) {
        return asking(demand.french(), Set.of(licences), demand.certifications());
    }

    DemandFixture certified(Certification... certifications) {
        return asking(demand.french(), demand.licences(), Set.of(certifications));
    }

    private DemandFixture work(String romeCode, Experience experience, Place place, boolean immersion) {
        var d = demand;
        return new DemandFixture(new Demand(
                d.id(),
                Given.rome(romeCode),
                experience,
                place,
                d.start(),
                d.contracts(),
                d.hours(),
                d.skills(),
                d.french(),
                d.licences(),
                d.certifications(),
                d.conditions(),
                immersion,
                d.poster()));
    }

    private DemandFixture terms(
            LocalDate start, Set<ContractType> kinds, WeeklyHoursRange hours, Set<WorkingCondition> conditions) {
        var d = demand;
        return new DemandFixture(new Demand(
                d.id(),
                d.occupation(),
                d.experience(),
                d.place(),
                start,
                kinds,
                hours,
                d.skills(),
                d.french(),
                d.licences(),
                d.certifications(),
                conditions,
                d.immersionPossible(),
                d.poster()));
    }

    private DemandFixture skills(Stream<AskedSkill> more) {
        var d = demand;
        return new DemandFixture(new Demand(
                d.id(),
                d.occupation(),
                d.experience(),
                d.place(),
                d.start(),
                d.contracts(),
                d.hours(),
                Stream.concat(d.skills().stream(), more).toList(),
                d.french(),
                d.licences(),
                d.certifications(),
                d.conditions(),
                d.immersionPossible(),
                d.poster()));
    }

    private DemandFixture asking(FrenchSkills french, Set<DrivingLicence> licences, Set<Certification> certifications) {
        var d = demand;
        return new DemandFixture(new Demand(
                d.id(),
                d.occupation(),
                d.experience(),
                d.place(),
                d.start(),
                d.contracts(),
                d.hours(),
                d.skills(),
                french,
                licences,
                certifications,
                d.conditions(),
                d.immersionPossible(),
                d.poster()));
    }
}
