package fr.clubbusiness.matching.law;

import fr.clubbusiness.referential.Place;
import fr.clubbusiness.shared.RomeCode;
import fr.clubbusiness.vocabulary.AnswerHabit;
import fr.clubbusiness.vocabulary.Certification;
import fr.clubbusiness.vocabulary.ContractType;
import fr.clubbusiness.vocabulary.DrivingLicence;
import fr.clubbusiness.vocabulary.Experience;
import fr.clubbusiness.vocabulary.WorkingCondition;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * What the law reads of a labour need.
 *
 * @param place centre of the commune of work
 * @param contracts kinds of contract that the employer accepts, at least one; none only in a company's list, which then holds nobody
 * @param hours weekly hours; both ends equal, unless relaxed
 * @param skills skills asked, in the need's order, each code once
 * @param french levels asked, null for none
 * @param licences only those that the job requires: a wished licence is no constraint
 * @param certifications all required by the job
 * @param immersionPossible whether the job may begin with an immersion
 * @param poster whose need it is; it orders needs of equal score, and no score depends on it
 */
public record Demand(
        UUID id,
        RomeCode occupation,
        Experience experience,
        Place place,
        LocalDate start,
        Set<ContractType> contracts,
        WeeklyHoursRange hours,
        List<AskedSkill> skills,
        FrenchSkills french,
        Set<DrivingLicence> licences,
        Set<Certification> certifications,
        Set<WorkingCondition> conditions,
        boolean immersionPossible,
        Poster poster) {

    /**
     * Who posted the need.
     *
     * @param answers how often they answer; for a structure, which only advisers are told of, the mean of companies
     */
    public record Poster(UUID id, AnswerHabit answers) {}

    /**
     * A skill that the need asks.
     *
     * @param code code of the referential
     * @param required true when the job requires it, false when it is wished
     */
    public record AskedSkill(String code, boolean required) {}

    public Demand {
        contracts = Set.copyOf(contracts);
        skills = List.copyOf(skills);
        licences = Set.copyOf(licences);
        certifications = Set.copyOf(certifications);
        conditions = Set.copyOf(conditions);
    }

    /** Whether the job is open to people without experience in it. */
    public boolean asksNoExperience() {
        return experience == Experience.NONE;
    }

    /** The first possible day of work: the start, or today once it has passed. */
    public LocalDate firstDay(LocalDate today) {
        return start.isBefore(today) ? today : start;
    }

    /** The same need, starting on that day. */
    public Demand startingOn(LocalDate day) {
        return with(day, contracts, hours, french, licences);
    }

    /** The same need, posted by this one. */
    public Demand postedBy(Poster other) {
        return new Demand(
                id,
                occupation,
                experience,
                place,
                start,
                contracts,
                hours,
                skills,
                french,
                licences,
                certifications,
                conditions,
                immersionPossible,
                other);
    }

    /** The same need with these levels of French. */
    Demand asking(FrenchSkills lower) {
        return with(start, contracts, hours, lower, licences);
    }

    /** The same need without this licence. */
    Demand without(DrivingLicence licence) {
        var fewer = new HashSet<>(licences);
        fewer.remove(licence);
        return with(start, contracts, hours, french, fewer);
    }

    /** The same need with these hours. */
    Demand offering(WeeklyHoursRange wider) {
        return with(start, contracts, wider, french, licences);
    }

    /** The same need with one more kind of contract. */
    Demand accepting(ContractType kind) {
        var more = new HashSet<>(contracts);
        more.add(kind);
        return with(start, more, hours, french, licences);
    }

    /**
     * The same need as a company's list reads it: only with the kinds of contract that anybody may sign, and without immersion. A list for one other
     * kind, or with and without immersion, would name who is disabled, young or in insertion.
     */
    Demand ofCompanyList() {
        var open = new HashSet<>(contracts);
        open.retainAll(Viewpoint.CONTRACTS_OF_COMPANY_LISTS);
        return new Demand(
                id,
                occupation,
                experience,
                place,
                start,
                open,
                hours,
                skills,
                french,
                licences,
                certifications,
                conditions,
                false,
                poster);
    }

    private Demand with(
            LocalDate start,
            Set<ContractType> contracts,
            WeeklyHoursRange hours,
            FrenchSkills french,
            Set<DrivingLicence> licences) {
        return new Demand(
                id,
                occupation,
                experience,
                place,
                start,
                contracts,
                hours,
                skills,
                french,
                licences,
                certifications,
                conditions,
                immersionPossible,
                poster);
    }
}
