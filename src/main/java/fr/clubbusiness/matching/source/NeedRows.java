package fr.clubbusiness.matching.source;

import fr.clubbusiness.matching.law.Demand;
import fr.clubbusiness.matching.law.Demand.Poster;
import fr.clubbusiness.need.NeedCriteria;
import fr.clubbusiness.shared.CommuneCode;
import fr.clubbusiness.shared.RomeCode;
import fr.clubbusiness.vocabulary.AnswerHabit;
import fr.clubbusiness.vocabulary.Certification;
import fr.clubbusiness.vocabulary.ContractType;
import fr.clubbusiness.vocabulary.DrivingLicence;
import fr.clubbusiness.vocabulary.Experience;
import fr.clubbusiness.vocabulary.FrenchLevel;
import fr.clubbusiness.vocabulary.WorkingCondition;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Reads needs from the rows of {@link MatchSql#NEEDS_TO_INDEX}, with the same result as {@link ReadDemand} from the entity. One instance per query.
 */
public final class NeedRows {
    private final ReadDemand demands;
    private final CodeColumn<ContractType> contracts = new CodeColumn<>("contract_types", ContractType::valueOf);
    private final CodeColumn<String> required = new CodeColumn<>("required_skills", code -> code);
    private final CodeColumn<String> wished = new CodeColumn<>("wished_skills", code -> code);
    private final CodeColumn<DrivingLicence> licences =
            new CodeColumn<>("licences_part_of_job", DrivingLicence::valueOf);
    private final CodeColumn<Certification> certifications = new CodeColumn<>("certifications", Certification::valueOf);
    private final CodeColumn<WorkingCondition> conditions =
            new CodeColumn<>("work_conditions", WorkingCondition::valueOf);

    public NeedRows(ReadDemand demands) {
        this.demands = demands;
    }

    /** The need of this row. */
    public Demand demand(ResultSet row) throws SQLException {
        return demands.of(
                row.getObject("id", UUID.class),
                new NeedCriteria(
                        new RomeCode(row.getString("rome_code")),
                        new CommuneCode(row.getString("commune_code")),
                        contracts.list(row),
                        row.getBigDecimal("weekly_hours"),
                        row.getObject("start_date", LocalDate.class),
                        Experience.valueOf(row.getString("experience")),
                        required.list(row),
                        wished.list(row),
                        level(row.getString("french_oral")),
                        level(row.getString("french_written")),
                        licences.list(row),
                        certifications.list(row),
                        conditions.list(row),
                        row.getBoolean("immersion_possible")),
                new Poster(row.getObject("employer_id", UUID.class), AnswerHabit.valueOf(row.getString("answers"))));
    }

    private static @Nullable FrenchLevel level(@Nullable String code) {
        return code == null ? null : FrenchLevel.valueOf(code);
    }
}
