package fr.clubbusiness.referential.intake;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import fr.clubbusiness.problem.Refused;
import fr.clubbusiness.referential.file.ImportWarning;
import fr.clubbusiness.referential.file.ImportWarning.Code;
import fr.clubbusiness.referential.file.ReferentialImports;
import fr.clubbusiness.referential.intake.CommuneFile.Row;
import fr.clubbusiness.referential.intake.CommunePlan.Stored;
import fr.clubbusiness.referential.intake.Zoning.Settlement;
import fr.clubbusiness.shared.LocalizedText;
import fr.clubbusiness.shared.RefusalReason;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Imports a file of communes. The zones that companies see stay or grow. Each zone must have enough inhabitants to hide a person. */
final class CommuneImport {
    private static final int NAMED = 10;

    /** The highest percentage of a département's known communes that may be missing. With more missing, the file was cut short. */
    private static final int TOLERATED_PERCENT = 10;

    private final List<Row> communes;

    /** The result of an import. */
    record Result(CommuneTables.Merged merged, int kept, List<ImportWarning> warnings)
            implements ReferentialImports.Outcome {
        @Override
        public boolean hasChanged() {
            return merged.hasChanged();
        }
    }

    CommuneImport(List<Row> communes) {
        this.communes = communes;
    }

    /** Writes everything in the connection's transaction. */
    Result write(Connection connection) throws SQLException {
        var tables = new CommuneTables(connection);
        var stored = tables.stored();
        var plan = CommunePlan.of(communes, stored);
        requireWhole(plan, stored);
        requireLargeZones(plan);
        var warnings = new ArrayList<ImportWarning>();
        if (!plan.former().isEmpty()) {
            warnings.add(kept(plan.former()));
        }
        if (plan.moved() > 0) {
            warnings.add(redrawn(plan.moved()));
        }
        return new Result(tables.merge(communes, plan), plan.former().size(), warnings);
    }

    /** An overseas collectivity may be small: only its inhabitants can come to work there, so the zone tells nothing that the need does not. */
    private static void requireLargeZones(CommunePlan plan) {
        var tooSmall = plan.zones().stream()
                .filter(zone -> !CommuneFile.isCollectivity(zone.department()))
                .filter(zone -> zone.population() < Zoning.LEAST_POPULATION)
                .map(zone -> RefusalReason.of(
                        "ZONE_TOO_SMALL",
                        "La région %s compte moins de %d habitants (%d) : ses personnes seraient reconnaissables."
                                .formatted(zone.region(), Zoning.LEAST_POPULATION, zone.population()),
                        "Region %s has fewer than %d inhabitants (%d): its people could be recognised."
                                .formatted(zone.region(), Zoning.LEAST_POPULATION, zone.population())))
                .toList();
        Refused.ifAny(tooSmall);
    }

    private static void requireWhole(CommunePlan plan, List<Stored> stored) {
        var former = Set.copyOf(plan.former());
        var cutShort = stored.stream()
                .map(Stored::settlement)
                .collect(groupingBy(Settlement::department, TreeMap::new, toList()))
                .entrySet()
                .stream()
                .flatMap(known -> cutShort(
                        known.getKey(),
                        known.getValue().stream()
                                .map(Settlement::code)
                                .filter(former::contains)
                                .sorted()
                                .toList(),
                        known.getValue().size())
                        .stream())
                .toList();
        Refused.ifAny(cutShort);
    }

    private static Optional<RefusalReason> cutShort(String department, List<String> former, int known) {
        if (former.size() * 100 <= known * TOLERATED_PERCENT) {
            return Optional.empty();
        }
        return Optional.of(RefusalReason.of(
                "FILE_CUT_SHORT",
                "Il manque %d des %d communes connues du département %s (%s) : fichier coupé ?"
                        .formatted(former.size(), known, department, some(former)),
                "%d of the %d communes known in département %s are missing (%s): a file cut short?"
                        .formatted(former.size(), known, department, some(former))));
    }

    private static ImportWarning kept(List<String> former) {
        return new ImportWarning(
                Code.KEPT,
                null,
                null,
                new LocalizedText(
                        "%d communes n'y sont plus et restent au club, dans la zone de leurs voisines : %s."
                                .formatted(former.size(), some(former)),
                        "%d communes are no longer in it and stay in the club, in their neighbours' zone: %s."
                                .formatted(former.size(), some(former))));
    }

    private static ImportWarning redrawn(long moved) {
        return new ImportWarning(
                Code.ZONES_REDRAWN,
                null,
                null,
                new LocalizedText(
                        "%d communes ont changé de zone : les temps de trajet que voient les entreprises en dépendent."
                                .formatted(moved),
                        "%d communes are in another zone: the journeys that companies see depend on it."
                                .formatted(moved)));
    }

    private static String some(List<String> codes) {
        return String.join(", ", codes.stream().limit(NAMED).toList()) + (codes.size() > NAMED ? "…" : "");
    }
}
