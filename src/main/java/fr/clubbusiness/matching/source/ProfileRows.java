package fr.clubbusiness.matching.source;

import fr.clubbusiness.beneficiary.BeneficiaryState;
import fr.clubbusiness.matching.index.IndexedPerson;
import fr.clubbusiness.matching.law.FrenchSkills;
import fr.clubbusiness.matching.law.Pair.Contact;
import fr.clubbusiness.matching.law.Profile;
import fr.clubbusiness.matching.law.WeeklyHoursRange;
import fr.clubbusiness.referential.Referential;
import fr.clubbusiness.shared.CommuneCode;
import fr.clubbusiness.shared.RomeCode;
import fr.clubbusiness.vocabulary.Certification;
import fr.clubbusiness.vocabulary.ContractType;
import fr.clubbusiness.vocabulary.DrivingLicence;
import fr.clubbusiness.vocabulary.FrenchLevel;
import fr.clubbusiness.vocabulary.TransportMode;
import fr.clubbusiness.vocabulary.WorkingCondition;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads people, and what passed between each and a need, from the rows of {@link MatchSql}. One instance per query. */
public final class ProfileRows {
    private final Referential referential;
    private final ZoneId zone;
    private final CodeColumn<RomeCode> targets = new CodeColumn<>("target_occupations", RomeCode::new);
    private final CodeColumn<String> skills = new CodeColumn<>("skills", code -> code);
    private final CodeColumn<DrivingLicence> licences = new CodeColumn<>("driving_licences", DrivingLicence::valueOf);
    private final CodeColumn<Certification> certifications = new CodeColumn<>("certifications", Certification::valueOf);
    private final CodeColumn<TransportMode> modes = new CodeColumn<>("transport", TransportMode::valueOf);
    private final CodeColumn<ContractType> contracts = new CodeColumn<>("contract_types", ContractType::valueOf);
    private final CodeColumn<WorkingCondition> excluded =
            new CodeColumn<>("excluded_conditions", WorkingCondition::valueOf);

    private final Map<UUID, UUID> holders = new HashMap<>();

    public ProfileRows(Referential referential, ZoneId zone) {
        this.referential = referential;
        this.zone = zone;
    }

    /** The person of this row, with the structure that accompanies them. */
    public IndexedPerson indexed(ResultSet row) throws SQLException {
        var holder = row.getObject("structure_id", UUID.class);
        return new IndexedPerson(holders.computeIfAbsent(holder, same -> same), profile(row));
    }

    /** The person of this row. */
    Profile profile(ResultSet row) throws SQLException {
        return new Profile(
                row.getObject("id", UUID.class),
                standing(row),
                new Profile.Aims(targets.list(row), row.getBoolean("open_to_entry_level")),
                new Profile.Abilities(skills.set(row), french(row), licences.set(row), certifications.set(row)),
                mobility(row),
                wishes(row),
                row.getObject("birth_date", LocalDate.class));
    }

    /** What passed between the person of this row and the need that the query is about. */
    static Contact contact(ResultSet row) throws SQLException {
        if (row.getBoolean("introduction_open")) {
            return Contact.OPEN;
        }
        var againFrom = row.getObject("again_from", LocalDate.class);
        return againFrom == null ? Contact.NONE : Contact.notBefore(againFrom);
    }

    private Profile.Standing standing(ResultSet row) throws SQLException {
        var since = row.getObject("waiting_since", OffsetDateTime.class);
        return new Profile.Standing(
                BeneficiaryState.valueOf(row.getString("state")),
                row.getBoolean("agreed"),
                since == null ? null : since.atZoneSameInstant(zone).toLocalDate());
    }

    private static FrenchSkills french(ResultSet row) throws SQLException {
        return new FrenchSkills(level(row.getString("french_oral")), level(row.getString("french_written")));
    }

    private static @Nullable FrenchLevel level(@Nullable String code) {
        return code == null ? null : FrenchLevel.valueOf(code);
    }

    private Profile.Mobility mobility(ResultSet row) throws SQLException {
        var code = new CommuneCode(row.getString("commune_code"));
        var commune = referential
                .commune(code)
                .orElseThrow(() -> new IllegalStateException("No commune " + code + " in the referential"));
        return new Profile.Mobility(
                commune.place(), commune.zonePlace(), row.getInt("max_journey_minutes"), modes.set(row));
    }

    private Profile.Wishes wishes(ResultSet row) throws SQLException {
        return new Profile.Wishes(
                row.getObject("available_from", LocalDate.class),
                contracts.set(row),
                WeeklyHoursRange.between(hours(row, "weekly_hours_min"), hours(row, "weekly_hours_max")),
                excluded.set(row));
    }

    private static @Nullable Double hours(ResultSet row, String column) throws SQLException {
        var hours = row.getBigDecimal(column);
        return hours == null ? null : hours.doubleValue();
    }
}
