package fr.clubbusiness.clause.ledger;

import fr.clubbusiness.clause.rule.ClauseGround;
import fr.clubbusiness.clause.rule.QuarterTotals;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How many people began in each quarter, as a buyer reads it. */
@Schema(
        name = "ClauseTotals",
        description = "Combien de personnes ont commencé, par trimestre, après secret statistique.")
record ClauseTotalsView(
        @Schema(description = "Les trimestres comptés, le plus récent d'abord.", maxItems = 100)
        List<Quarter> items) {

    /** One quarter. */
    @Schema(name = "ClauseQuarter", description = "Un trimestre, compté une fois et figé.")
    record Quarter(
            @Schema(
                    description = "Le trimestre.",
                    minLength = 7,
                    maxLength = 7,
                    pattern = "^2[0-9]{3}-Q[1-4]$",
                    examples = "2026-Q3")
            String quarter,

            @Schema(
                    description = "Les personnes agréées à partir de ce trimestre ; null quand c'est secret.",
                    minimum = "0",
                    maximum = "100000")
            @Nullable
            Integer people,

            @Schema(description = "Les mêmes par motif.", maxItems = 20)
            List<ByGround> grounds) {}

    /** One number. */
    @Schema(name = "ClauseGroundTotal", description = "Les personnes d'un motif.")
    record ByGround(
            ClauseGround ground,

            @Schema(description = "Combien ; null quand c'est secret.", minimum = "0", maximum = "100000") @Nullable
            Integer people) {}

    static ClauseTotalsView of(List<ClauseTotal> totals) {
        var quarters = new LinkedHashMap<LocalDate, List<ClauseTotal>>();
        totals.forEach(total -> quarters.computeIfAbsent(total.quarter(), _ -> new ArrayList<>())
                .add(total));
        return new ClauseTotalsView(quarters.entrySet().stream()
                .map(entry -> quarter(entry.getKey(), entry.getValue()))
                .toList());
    }

    private static Quarter quarter(LocalDate quarter, List<ClauseTotal> totals) {
        var grounds = new ArrayList<ByGround>();
        Integer sum = null;
        for (var total : totals) {
            var ground = total.ground();
            if (ground == null) {
                sum = total.people();
            } else {
                grounds.add(new ByGround(ground, total.people()));
            }
        }
        return new Quarter(QuarterTotals.written(quarter), sum, grounds);
    }
}
