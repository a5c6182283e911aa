package fr.clubbusiness.employment.exits;

import fr.clubbusiness.directory.Organisation;
import fr.clubbusiness.directory.StructureKind;
import fr.clubbusiness.employment.ExitCategory;
import fr.clubbusiness.employment.exits.ExitLine.Readers;
import fr.clubbusiness.job.DueWork;
import fr.clubbusiness.security.CurrentCaller;
import fr.clubbusiness.statistics.PublishedGroups;
import fr.clubbusiness.statistics.PublishedTable;
import fr.clubbusiness.statistics.Secrecy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.Session;

/** Counts each quarter once, once {@value PublicationRules#DAYS_TO_RECORD_EXITS} days have passed since its end, and freezes the table. */
@ApplicationScoped
class FreezeExits implements DueWork {
    /** A second node that comes meanwhile leaves the club to the first. */
    private static final String ALONE =
            "SELECT pg_try_advisory_xact_lock(hashtextextended('exits ' || CAST(:club AS text), 0))";

    /** Quarters of before are not whole: what structures entered of them is what they still knew. */
    private static final String FIRST_RECORD =
            "select min(e.createdAt) from Employment e where e.clubId = :club and e.capacity in :kinds";

    /** Contracts that are over, and that the club is about to end. */
    private static final String NOT_ENDED_YET =
            "select count(*) from Employment e where e.clubId = :club and e.capacity in :kinds and e.status = STARTED and e.lastDay <= :last";

    private final CurrentCaller current;
    private final CountExits count;
    private final Session entities;
    private final Clock clock;

    FreezeExits(CurrentCaller current, CountExits count, Session entities, Clock clock) {
        this.current = current;
        this.count = count;
        this.entities = entities;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "employment-exit-statistics";
    }

    /** The club itself, as long as it has a quarter to freeze. */
    @Override
    public List<UUID> lockDue(int most, Collection<UUID> except) {
        var club = current.get().club();
        return !except.contains(club) && next(club).isPresent() && isAlone(club) ? List.of(club) : List.of();
    }

    private boolean isAlone(UUID club) {
        return entities.createNativeQuery(ALONE, Boolean.class)
                .setParameter("club", club)
                .getSingleResult();
    }

    /** The earliest quarter that is to be published, is not, and of which no contract is still to be ended. */
    private Optional<Quarter> next(UUID club) {
        var began = entities.createQuery(FIRST_RECORD, Instant.class)
                .setParameter("club", club)
                .setParameter("kinds", PublicationRules.KINDS)
                .getSingleResultOrNull();
        if (began == null) {
            return Optional.empty();
        }
        var last = PublicationRules.lastPublished(LocalDate.now(clock));
        var frozen = FrozenExits.of(club).stream().map(FrozenExits::quarter).collect(Collectors.toSet());
        return Stream.iterate(
                        Quarter.of(LocalDate.ofInstant(began, clock.getZone())),
                        quarter -> quarter.compareTo(last) <= 0,
                        quarter -> quarter.plus(1))
                .filter(quarter -> !frozen.contains(quarter))
                .findFirst()
                .filter(quarter -> areContractsEnded(club, quarter));
    }

    private boolean areContractsEnded(UUID club, Quarter quarter) {
        return entities.createQuery(NOT_ENDED_YET, Long.class)
                        .setParameter("club", club)
                        .setParameter("kinds", PublicationRules.KINDS)
                        .setParameter("last", quarter.lastDay())
                        .getSingleResult()
                == 0;
    }

    @Override
    public void handle(UUID club) {
        next(club).ifPresent(quarter -> freeze(club, quarter));
    }

    private void freeze(UUID club, Quarter quarter) {
        var counted = count.of(club, quarter);
        var forAgency = counted.published(Secrecy.PEOPLE);
        var forStructures = counted.byGroup().published(Secrecy.PEOPLE_AND_ORGANISATIONS, forAgency.byGroup());
        var table = new FrozenExits(club, quarter, clock.instant());
        table.persist();
        writeKinds(table, Readers.AGENCY, forAgency.byGroup());
        writeKinds(table, Readers.STRUCTURES, forStructures);
        writeStructures(table, Readers.AGENCY, forAgency);
        writeStructures(table, Readers.OWN, counted.unprotected());
    }

    private static void writeKinds(
            FrozenExits table, Readers readers, PublishedTable<StructureKind, ExitCategory> kinds) {
        ExitLine.ofAll(table, readers, kinds.sums(), kinds.sum()).persist();
        kinds.lines().forEach(line -> ExitLine.ofKind(table, readers, line).persist());
    }

    private static void writeStructures(
            FrozenExits table, Readers readers, PublishedGroups<StructureKind, UUID, ExitCategory> published) {
        var names = names(published);
        published
                .groups()
                .forEach(group -> group.lines()
                        .forEach(line -> ExitLine.ofStructure(
                                        table, readers, group.sums().row(), line, names.get(line.row()))
                                .persist()));
    }

    private static Map<UUID, String> names(PublishedGroups<StructureKind, UUID, ExitCategory> published) {
        var ids = published.groups().stream()
                .flatMap(group -> group.lines().stream().map(PublishedTable.Line::row))
                .toList();
        return Organisation.<Organisation>list("id in ?1", ids).stream()
                .collect(Collectors.toMap(Organisation::id, Organisation::name));
    }
}
