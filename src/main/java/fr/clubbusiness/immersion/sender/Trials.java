package fr.clubbusiness.immersion.sender;

import fr.clubbusiness.immersion.rule.TrialRules.Trial;
import fr.clubbusiness.security.CurrentCaller;
import fr.clubbusiness.shared.FoldedText;
import fr.clubbusiness.shared.Reference;
import fr.clubbusiness.shared.SubjectKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.StatelessSession;

/** Reads the trials of introductions of the caller's structure, which agreements may serve. */
@ApplicationScoped
public class Trials {
    private static final String OWN = """
            SELECT i.id, i.employer_id, i.status = 'TRIAL' AND i.trial_kind = 'PMSMP' AS pmsmp, i.trial_from, i.trial_to, p.last_name, p.birth_date
            FROM introduction i LEFT JOIN beneficiary_identity p ON p.beneficiary_id = i.beneficiary_id
            WHERE i.club_id = :club AND i.structure_id = :own AND\s""";

    private final CurrentCaller current;
    private final StatelessSession rows;

    Trials(CurrentCaller current, StatelessSession rows) {
        this.current = current;
        this.rows = rows;
    }

    /** Whom the agreement names. */
    public record Person(String lastName, LocalDate birthDate) {}

    /** Empty when there is no such introduction of the caller's structure. */
    public Optional<Trial> find(Reference introduction, Person person) {
        return introduction.find(
                SubjectKind.INTRODUCTION,
                id -> find("i.id = :value", id, person),
                number -> find("i.number = :value", number, person));
    }

    private Optional<Trial> find(String condition, Object value, Person person) {
        var caller = current.get();
        return rows
                .createNativeQuery(OWN + condition, Tuple.class)
                .setParameter("club", caller.club())
                .setParameter("own", caller.organisation())
                .setParameter("value", value)
                .getResultList()
                .stream()
                .findFirst()
                .map(row -> trial(row, person));
    }

    private static Trial trial(Tuple row, Person person) {
        var isPmsmp = Boolean.TRUE.equals(row.get("pmsmp", Boolean.class));
        var lastName = row.get("last_name", String.class);
        return new Trial(
                row.get("id", UUID.class),
                row.get("employer_id", UUID.class),
                isPmsmp,
                isPmsmp ? row.get("trial_from", LocalDate.class) : LocalDate.MIN,
                isPmsmp ? row.get("trial_to", LocalDate.class) : LocalDate.MAX,
                lastName != null
                        && FoldedText.letters(lastName).equals(FoldedText.letters(person.lastName()))
                        && person.birthDate().equals(row.get("birth_date", LocalDate.class)));
    }
}
