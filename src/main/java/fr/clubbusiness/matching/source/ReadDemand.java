package fr.clubbusiness.matching.source;

import fr.clubbusiness.matching.law.Demand;
import fr.clubbusiness.matching.law.Demand.AskedSkill;
import fr.clubbusiness.matching.law.Demand.Poster;
import fr.clubbusiness.matching.law.FrenchSkills;
import fr.clubbusiness.matching.law.Viewpoint;
import fr.clubbusiness.matching.law.WeeklyHoursRange;
import fr.clubbusiness.need.LabourNeed;
import fr.clubbusiness.need.NeedCriteria;
import fr.clubbusiness.referential.Commune;
import fr.clubbusiness.referential.Referential;
import fr.clubbusiness.vocabulary.AnswerHabit;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** Reads from a need entity what the law needs. */
@ApplicationScoped
public class ReadDemand {
    private final Referential referential;

    public ReadDemand(Referential referential) {
        this.referential = referential;
    }

    /** The need as this reader's lists evaluate it. How often its poster answers is not read: it orders needs, and here there is one. */
    public Demand of(LabourNeed need, Viewpoint reader) {
        return reader.evaluated(of(need.id(), need.criteria(), new Poster(need.employerId(), AnswerHabit.SOMETIMES)));
    }

    /** The same, for the need with this id and poster. */
    public Demand of(UUID id, NeedCriteria criteria, Poster poster) {
        return new Demand(
                id,
                criteria.romeCode(),
                criteria.experience(),
                referential.commune(criteria.communeCode()).map(Commune::place).orElseThrow(),
                criteria.startDate(),
                Set.copyOf(criteria.contractTypes()),
                WeeklyHoursRange.of(criteria.weeklyHours().doubleValue()),
                skills(criteria.requiredSkills(), criteria.wishedSkills()),
                new FrenchSkills(criteria.frenchOral(), criteria.frenchWritten()),
                Set.copyOf(criteria.licencesPartOfJob()),
                Set.copyOf(criteria.certifications()),
                Set.copyOf(criteria.workConditions()),
                criteria.immersionPossible(),
                poster);
    }

    private static List<AskedSkill> skills(List<String> required, List<String> wished) {
        return Stream.concat(
                        required.stream().map(code -> new AskedSkill(code, true)),
                        wished.stream().map(code -> new AskedSkill(code, false)))
                .toList();
    }
}
