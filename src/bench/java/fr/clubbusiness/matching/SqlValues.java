package fr.clubbusiness.matching;

import fr.clubbusiness.directory.AgeLaw;
import fr.clubbusiness.matching.index.PackedPerson;
import fr.clubbusiness.matching.law.Demand;
import fr.clubbusiness.matching.law.Demand.AskedSkill;
import fr.clubbusiness.matching.law.MatchLaw;
import fr.clubbusiness.matching.law.OccupationAffinity.Kind;
import fr.clubbusiness.vocabulary.ContractType;
import fr.clubbusiness.vocabulary.WorkingCondition;
import java.sql.Array;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The parameters of one need for the statement of {@link SqlTables}. */
final class SqlValues {
    private final Connection connection;
    private final Demand need;
    private final MatchLaw law;
    private final RivalCodes codes;
    private final Map<String, Object> values = new HashMap<>();

    SqlValues(Connection connection, Demand need, MatchLaw law, RivalCodes codes) {
        this.connection = connection;
        this.need = need;
        this.law = law;
        this.codes = codes;
    }

    Map<String, Object> all() throws SQLException {
        values.put("lat", need.place().latitude());
        values.put("lon", need.place().longitude());
        values.put("today", PackedPerson.day(law.today()));
        values.put("start", PackedPerson.day(need.start()));
        values.put("contracts", (int) PackedPerson.mask(need.contracts()));
        values.put("licences", (int) PackedPerson.mask(need.licences()));
        values.put("certifications", (int) PackedPerson.mask(need.certifications()));
        values.put("conditions", (int) PackedPerson.mask(need.conditions()));
        values.put("hours", need.hours().min());
        values.put("oral", PackedPerson.level(need.french().oral()));
        values.put("written", PackedPerson.level(need.french().written()));
        values.put("immersion", need.immersionPossible());
        occupations();
        ages();
        values.put("required", skills(true));
        values.put("wished", skills(false));
        values.put("whole", law.weights().weightOf(need.skills(), _ -> true));
        return values;
    }

    private void occupations() throws SQLException {
        var occupations = new ArrayList<Integer>();
        var worths = new ArrayList<Double>();
        if (need.asksNoExperience()) {
            occupations.add(SqlTables.ENTRY_LEVEL);
            worths.add(law.weights().worth(Kind.ENTRY_LEVEL));
        }
        for (int i = 0; i < codes.occupations().size(); i++) {
            var target = codes.occupations().get(i);
            double worth = law.weights().worth(Kind.of(law.graph().closeness(target, need.occupation())));
            if (worth > 0) {
                occupations.add(i);
                worths.add(worth);
            }
        }
        values.put("occupations", array("int4", occupations));
        values.put("worths", array("float8", worths));
    }

    /** Latest birth dates that are old enough: for any work, for an apprenticeship, for contracts from 57 on, and for work closed to minors. */
    private void ages() {
        var first = need.firstDay(law.today());
        var late = EnumSet.of(ContractType.CDI_INCLUSION, ContractType.CDI_INTERIMAIRE);
        values.put("usual", (int) PackedPerson.mask(EnumSet.complementOf(late)));
        values.put("employment", (int) PackedPerson.mask(EnumSet.complementOf(late)));
        values.put("apprenticeship", (int) PackedPerson.mask(List.of(ContractType.APPRENTISSAGE)));
        values.put("adult", PackedPerson.day(first.minusYears(AgeLaw.ADULT)));
        values.put("b16", PackedPerson.day(first.minusYears(AgeLaw.EMPLOYMENT)));
        values.put("b15", PackedPerson.day(first.minusYears(AgeLaw.APPRENTICESHIP)));
        values.put("b57", PackedPerson.day(first.minusYears(AgeLaw.OPEN_ENDED_INCLUSION)));
        values.put(
                "minors",
                need.hours().min() <= AgeLaw.MINOR_WEEKLY_HOURS
                        && !need.conditions().contains(WorkingCondition.NIGHT));
    }

    private Array skills(boolean required) throws SQLException {
        return array(
                "int4",
                need.skills().stream()
                        .filter(skill -> skill.required() == required)
                        .map(AskedSkill::code)
                        .map(codes::skill)
                        .sorted()
                        .toList());
    }

    private Array array(String type, List<? extends Number> numbers) throws SQLException {
        return connection.createArrayOf(type, numbers.toArray());
    }
}
