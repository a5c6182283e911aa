package fr.clubbusiness.employment.exits;

import fr.clubbusiness.directory.StructureKind;
import fr.clubbusiness.employment.exits.ExitLine.Readers;
import fr.clubbusiness.employment.exits.ExitTableView.ExitFigures;
import fr.clubbusiness.problem.NotFound;
import fr.clubbusiness.problem.Refused;
import fr.clubbusiness.security.Access;
import fr.clubbusiness.security.CurrentCaller;
import fr.clubbusiness.shared.FoldedText;
import fr.clubbusiness.shared.FrenchFormat;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/** Reads a published table for whoever asks: the agency all its lines, a structure the kinds and its own line. */
@ApplicationScoped
class ReadExits {
    private static final String NOT_CLOSED = "QUARTER_NOT_CLOSED";

    private static final Comparator<ExitTableView.Structure> BY_NAME =
            Comparator.comparing(structure -> FoldedText.letters(Objects.requireNonNullElse(structure.name(), "")));

    private final CurrentCaller current;
    private final Clock clock;

    ReadExits(CurrentCaller current, Clock clock) {
        this.current = current;
        this.clock = clock;
    }

    List<FrozenExits> published() {
        return FrozenExits.of(current.get().club());
    }

    /**
     * The table of a quarter.
     *
     * @throws Refused {@code QUARTER_NOT_CLOSED} when it is not published yet
     * @throws NotFound when the club published nothing of it
     */
    ExitTableView of(Quarter quarter) {
        var caller = current.get();
        var table = FrozenExits.of(caller.club(), quarter).orElseThrow(() -> missing(quarter));
        var isOfAgency = Access.EXITS.of(caller) == Access.Scope.ALL;
        var lines = ExitLine.of(table, isOfAgency ? Readers.AGENCY : Readers.STRUCTURES);
        var structures = isOfAgency ? lines : ExitLine.ofStructure(table, caller.organisation());
        return new ExitTableView(
                quarter,
                table.frozenAt(),
                lines.stream()
                        .filter(line -> line.kind().isEmpty())
                        .map(ExitFigures::of)
                        .findFirst()
                        .orElseThrow(),
                lines.stream()
                        .filter(line -> line.structure().isEmpty())
                        .flatMap(line -> line.kind().stream().map(kind -> kind(kind, line, structures)))
                        .sorted(Comparator.comparing(ExitTableView.Kind::kind))
                        .toList());
    }

    private RuntimeException missing(Quarter quarter) {
        var day = PublicationRules.publishedOn(quarter);
        var today = LocalDate.now(clock);
        if (!day.isAfter(today)) {
            return new NotFound("Ce trimestre", "This quarter");
        }
        return quarter.compareTo(Quarter.of(today)) > 0
                ? new Refused(
                        NOT_CLOSED,
                        "Le %s n'a pas commencé.".formatted(quarter.label()),
                        "%s has not begun.".formatted(quarter))
                : new Refused(
                        NOT_CLOSED,
                        "Les sorties du %s seront publiées le %s : jusque-là, les structures disent ce que deviennent les personnes."
                                .formatted(quarter.label(), FrenchFormat.date(day)),
                        "The exits of %s are published on %s: until then, structures say what becomes of people."
                                .formatted(quarter, day));
    }

    private static ExitTableView.Kind kind(StructureKind kind, ExitLine sums, List<ExitLine> lines) {
        return new ExitTableView.Kind(
                kind,
                kind.label(),
                ExitFigures.of(sums),
                lines.stream()
                        .filter(line -> line.kind().filter(kind::equals).isPresent())
                        .flatMap(line -> line.structure().stream()
                                .map(id -> new ExitTableView.Structure(id, line.structureName(), ExitFigures.of(line))))
                        .sorted(BY_NAME)
                        .toList());
    }
}
