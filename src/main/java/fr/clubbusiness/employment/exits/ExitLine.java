package fr.clubbusiness.employment.exits;

import fr.clubbusiness.directory.StructureKind;
import fr.clubbusiness.employment.ExitCategory;
import fr.clubbusiness.statistics.PublishedTable.Figure;
import fr.clubbusiness.statistics.PublishedTable.Line;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;
import org.jspecify.annotations.Nullable;

/** One line of a published table, as its readers may know it: a hidden number is nowhere. */
@Entity
@SuppressWarnings("UnusedVariable") // some columns are read in queries only
class ExitLine extends PanacheEntityBase {
    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    @Column(updatable = false)
    private UUID clubId;

    @Column(updatable = false)
    private UUID exitTableId;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private Readers readers;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private @Nullable StructureKind kind;

    @Column(updatable = false)
    private @Nullable UUID structureId;

    /** The name that the structure had when the quarter was counted. */
    @Column(updatable = false)
    private @Nullable String structureName;

    @Column(updatable = false)
    private @Nullable Integer lasting;

    @Column(updatable = false)
    private @Nullable Integer transition;

    @Column(updatable = false)
    private @Nullable Integer positive;

    @Column(updatable = false)
    private @Nullable Integer other;

    @Column(updatable = false)
    private @Nullable Integer total;

    @Column(updatable = false)
    private @Nullable Integer recordedLate;

    /** For whom the numbers of a line were hidden. */
    enum Readers {
        /** The agency, for all lines: people are protected. */
        AGENCY,
        /** Structures, for the lines of kinds: other structures are protected too. */
        STRUCTURES,
        /** A structure for its own line: it knows these people. */
        OWN
    }

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    protected ExitLine() {}

    @SuppressWarnings("NullAway.Init")
    private ExitLine(FrozenExits table, Readers readers, List<Figure> numbers, Figure total) {
        this.clubId = table.clubId();
        this.exitTableId = table.id();
        this.readers = readers;
        this.lasting = number(numbers, ExitCategory.LASTING);
        this.transition = number(numbers, ExitCategory.TRANSITION);
        this.positive = number(numbers, ExitCategory.POSITIVE);
        this.other = number(numbers, ExitCategory.OTHER);
        this.total = total.value();
    }

    /** The sum of all kinds. Numbers are as {@link PublicationRules#COLUMNS}, here and below. */
    static ExitLine ofAll(FrozenExits table, Readers readers, List<Figure> numbers, Figure total) {
        return new ExitLine(table, readers, numbers, total);
    }

    /** The sum of a kind. */
    static ExitLine ofKind(FrozenExits table, Readers readers, Line<StructureKind> sums) {
        var line = new ExitLine(table, readers, sums.numbers(), sums.sum());
        line.kind = sums.row();
        return line;
    }

    /** A structure under a kind. */
    static ExitLine ofStructure(
            FrozenExits table, Readers readers, StructureKind kind, Line<UUID> numbers, @Nullable String name) {
        var line = new ExitLine(table, readers, numbers.numbers(), numbers.sum());
        line.kind = kind;
        line.structureId = numbers.row();
        line.structureName = name;
        return line;
    }

    /** The same, with how many were recorded too late for the quarter of their day; null where it is hidden. */
    ExitLine withLate(@Nullable Integer late) {
        this.recordedLate = late;
        return this;
    }

    private static @Nullable Integer number(List<Figure> numbers, ExitCategory category) {
        return numbers.get(PublicationRules.COLUMNS.indexOf(category)).value();
    }

    /** The lines for these readers. */
    static List<ExitLine> of(FrozenExits table, Readers readers) {
        return list("exitTableId = ?1 and readers = ?2 order by id", table.id(), readers);
    }

    /** The own lines of a structure. */
    static List<ExitLine> ofStructure(FrozenExits table, UUID structure) {
        return list("exitTableId = ?1 and readers = ?2 and structureId = ?3", table.id(), Readers.OWN, structure);
    }

    Optional<StructureKind> kind() {
        return Optional.ofNullable(kind);
    }

    Optional<UUID> structure() {
        return Optional.ofNullable(structureId);
    }

    @Nullable
    String structureName() {
        return structureName;
    }

    @Nullable
    Integer lasting() {
        return lasting;
    }

    @Nullable
    Integer transition() {
        return transition;
    }

    @Nullable
    Integer positive() {
        return positive;
    }

    @Nullable
    Integer other() {
        return other;
    }

    @Nullable
    Integer total() {
        return total;
    }

    @Nullable
    Integer recordedLate() {
        return recordedLate;
    }
}
