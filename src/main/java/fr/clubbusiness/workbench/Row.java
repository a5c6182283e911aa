package fr.clubbusiness.workbench;

import fr.clubbusiness.shared.Reference;
import fr.clubbusiness.shared.SubjectKind;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One row of a section's query, whose columns have names. */
record Row(Tuple columns) {

    UUID id() {
        return value("id", UUID.class);
    }

    /** The short reference that the number in this column makes. */
    String reference(SubjectKind kind, String column) {
        return Reference.write(kind, value(column, Long.class));
    }

    String text(String column) {
        return value(column, String.class);
    }

    LocalDate day(String column) {
        return value(column, LocalDate.class);
    }

    Instant moment(String column) {
        return value(column, Instant.class);
    }

    /** A list of texts; empty when the column is null. */
    List<String> texts(String column) {
        List<?> list = optional(column, List.class);
        return list == null ? List.of() : list.stream().map(String::valueOf).toList();
    }

    /** A column that is never null. */
    <T> T value(String column, Class<T> type) {
        return Objects.requireNonNull(columns.get(column, type), column);
    }

    /** A column that may be null. */
    <T> @Nullable T optional(String column, Class<T> type) {
        return columns.get(column, type);
    }
}
