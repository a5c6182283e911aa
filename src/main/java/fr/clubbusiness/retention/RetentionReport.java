package fr.clubbusiness.retention;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** How many rows a rule ended on a day. {@link RetentionReports} counts them. */
@Entity
@Immutable
@SuppressWarnings("UnusedVariable") // the club is read in queries only
class RetentionReport extends PanacheEntityBase {
    @Id
    private UUID id;

    private UUID clubId;

    @Enumerated(EnumType.STRING)
    private RetentionRule rule;

    private LocalDate ranOn;
    private int ended;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    protected RetentionReport() {}

    UUID id() {
        return id;
    }

    LocalDate ranOn() {
        return ranOn;
    }

    RetentionView.Report view() {
        return new RetentionView.Report(id, ranOn, rule, rule.label(), ended);
    }
}
