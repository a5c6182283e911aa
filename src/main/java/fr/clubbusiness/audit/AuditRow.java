package fr.clubbusiness.audit;

import fr.clubbusiness.shared.Reference;
import fr.clubbusiness.shared.SubjectKind;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One entry of history with what its reader may know of its actor and its subject. */
record AuditRow(Tuple columns) {
    /** SQL, for entries {@code h}. */
    static final String COLUMNS =
            "h.id, h.at, h.member_id, m.name AS member, h.organisation_id, o.name AS organisation, h.subject_type, h.subject_id,"
                    + " organisation_side(h.organisation_id) AS side, subject_number(h.subject_type, h.subject_id) AS number, h.type, h.to_status, h.reason";

    /** SQL: the tables of their names. */
    static final String NAMES =
            " LEFT JOIN member m ON m.id = h.member_id LEFT JOIN organisation o ON o.id = h.organisation_id ";

    UUID id() {
        return columns.get("id", UUID.class);
    }

    Instant at() {
        return columns.get("at", Instant.class);
    }

    String type() {
        return Objects.requireNonNull(columns.get("type", String.class));
    }

    SubjectKind subjectType() {
        return SubjectKind.valueOf(columns.get("subject_type", String.class));
    }

    @Nullable
    String reason() {
        return columns.get("reason", String.class);
    }

    /** For whom it was done, as a person is told: an organisation by its name where the reader sees it, otherwise by what it is. */
    String party() {
        var name = columns.get("organisation", String.class);
        var side = columns.get("side", String.class);
        return switch (side == null ? "" : side) {
            case "" -> "le club, par une règle ou une date";
            case "AGENCY" -> "l'agence du club";
            case "STRUCTURE" -> name == null ? "une structure du club" : name;
            case "COMPANY" -> name == null ? "une entreprise du club" : name;
            default -> name == null ? "un partenaire du club" : name;
        };
    }

    /** Null when the reader does not see it, or it is no longer there. */
    @Nullable
    String subjectReference() {
        var number = columns.get("number", Long.class);
        return number == null ? null : Reference.write(subjectType(), number);
    }

    AuditView view() {
        var member = columns.get("member_id", UUID.class);
        var organisation = columns.get("organisation_id", UUID.class);
        var actor = member == null || organisation == null
                ? null
                : new AuditView.By(
                        member,
                        columns.get("member", String.class),
                        organisation,
                        columns.get("organisation", String.class));
        return new AuditView(
                id(),
                at(),
                type(),
                ActWords.of(subjectType(), type()),
                actor,
                subjectType(),
                columns.get("subject_id", UUID.class),
                subjectReference(),
                columns.get("to_status", String.class),
                reason());
    }
}
