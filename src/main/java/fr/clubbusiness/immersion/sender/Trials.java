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
import org.jspecify.annotations.Nullable;

/** Reads the trials of introductions, which agreements may serve. */
@ApplicationScoped
public class Trials {
    private static final String OF_STRUCTURE = """
            SELECT i.id, i.employer_id, i.status = 'TRIAL' AND i.trial_kind = 'PMSMP' AS pmsmp, i.trial_from, i.trial_to, p.first_name, p.last_name, p.birth_date
            FROM introduction i LEFT JOIN beneficiary_identity p ON p.beneficiary_id = i.beneficiary_id
            WHERE i.club_id = :club AND i.structure_id = :structure AND\s""";

    private final CurrentCaller current;
    private final StatelessSession rows;

    Trials(CurrentCaller current, StatelessSession rows) {
        this.current = current;
        this.rows = rows;
    }

    /** Whom the agreement names. */
    public record Person(String firstName, String lastName, LocalDate birthDate) {}

    /** Empty when there is no such introduction of the caller's structure. */
    public Optional<Trial> find(Reference introduction, Person person) {
        var own = current.get().organisation();
        return introduction.find(
                SubjectKind.INTRODUCTION,
                id -> find("i.id = :value", id, own, person),
                number -> find("i.number = :value", number, own, person));
    }

    /**
     * As it is now; empty when that structure no longer refers in it.
     *
     * @param sender the structure that sent the person
     * @param person null when it does not matter who it is
     */
    public Optional<Trial> find(UUID introduction, UUID sender, @Nullable Person person) {
        return find("i.id = :value", introduction, sender, person);
    }

    private Optional<Trial> find(String condition, Object value, UUID structure, @Nullable Person person) {
        return rows
                .createNativeQuery(OF_STRUCTURE + condition, Tuple.class)
                .setParameter("club", current.get().club())
                .setParameter("structure", structure)
                .setParameter("value", value)
                .getResultList()
                .stream()
                .findFirst()
                .map(row -> trial(row, person));
    }

    private static Trial trial(Tuple row, @Nullable Person person) {
        var isPmsmp = Boolean.TRUE.equals(row.get("pmsmp", Boolean.class));
        return new Trial(
                row.get("id", UUID.class),
                row.get("employer_id", UUID.class),
                isPmsmp,
                isPmsmp ? row.get("trial_from", LocalDate.class) : LocalDate.MIN,
                isPmsmp ? row.get("trial_to", LocalDate.class) : LocalDate.MAX,
                person != null
                        && isNamed(row.get("first_name", String.class), person.firstName())
                        && isNamed(row.get("last_name", String.class), person.lastName())
                        && person.birthDate().equals(row.get("birth_date", LocalDate.class)));
    }

    private static boolean isNamed(@Nullable String known, String said) {
        return known != null && FoldedText.letters(known).equals(FoldedText.letters(said));
    }
}
