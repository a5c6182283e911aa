package fr.clubbusiness.referential.intake;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import fr.clubbusiness.problem.Refused;
import fr.clubbusiness.referential.file.ImportWarning;
import fr.clubbusiness.referential.file.ImportWarning.Code;
import fr.clubbusiness.referential.file.ReferentialImports;
import fr.clubbusiness.referential.intake.CommuneFile.Row;
import fr.clubbusiness.referential.intake.CommunePlan.Held;
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

/** Takes a file of communes in. The zones that companies see stay, or grow; none may hold fewer inhabitants than hide a person. */
final class CommuneImport {
    private static final int NAMED = 10;

    /** Of a hundred communes known in a département, at most this many may have gone: more, and the file was cut short. */
    private static final int TOLERATED_PERCENT = 10;

    private final List<Row> communes;

    /** What an import did. */
    record Done(CommuneTables.Merged merged, int kept, List<ImportWarning> warnings)
            implements ReferentialImports.Outcome {
        @Override
        public boolean hasChanged() {
            return merged.hasChanged();
        }
    }

    CommuneImport(List<Row> communes) {
        this.communes = communes;
    }

    /** Writes it all in the connection's transaction. */
    Done write(Connection connection) throws SQLException {
        var tables = new CommuneTables(connection);
        var held = tables.held();
        var plan = CommunePlan.of(communes, held);
        requireWhole(plan, held);
        requireLargeZones(plan);
        var warnings = new ArrayList<ImportWarning>();
        if (!plan.gone().isEmpty()) {
            warnings.add(kept(plan.gone()));
        }
        if (plan.moved() > 0) {
            warnings.add(redrawn(plan.moved()));
        }
        return new Done(tables.merge(communes, plan), plan.gone().size(), warnings);
    }

    private static void requireLargeZones(CommunePlan plan) {
        var tooSmall = plan.zones().stream()
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

    private static void requireWhole(CommunePlan plan, List<Held> held) {
        var gone = Set.copyOf(plan.gone());
        var cutShort = held.stream()
                .map(Held::settlement)
                .collect(groupingBy(Settlement::department, TreeMap::new, toList()))
                .entrySet()
                .stream()
                .flatMap(known -> cutShort(
                        known.getKey(),
                        known.getValue().stream()
                                .map(Settlement::code)
                                .filter(gone::contains)
                                .sorted()
                                .toList(),
                        known.getValue().size())
                        .stream())
                .toList();
        Refused.ifAny(cutShort);
    }

    private static Optional<RefusalReason> cutShort(String department, List<String> gone, int known) {
        if (gone.size() * 100 <= known * TOLERATED_PERCENT) {
            return Optional.empty();
        }
        return Optional.of(RefusalReason.of(
                "FILE_CUT_SHORT",
                "Il manque %d des %d communes connues du département %s (%s) : fichier coupé ?"
                        .formatted(gone.size(), known, department, some(gone)),
                "%d of the %d communes known in département %s are missing (%s): a file cut short?"
                        .formatted(gone.size(), known, department, some(gone))));
    }

    private static ImportWarning kept(List<String> gone) {
        return new ImportWarning(
                Code.KEPT,
                null,
                null,
                new LocalizedText(
                        "%d communes n'y sont plus et restent au club, dans la zone de leurs voisines : %s."
                                .formatted(gone.size(), some(gone)),
                        "%d communes are no longer in it and stay in the club, in their neighbours' zone: %s."
                                .formatted(gone.size(), some(gone))));
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
