package fr.clubbusiness.workbench;

import fr.clubbusiness.shared.FrenchFormat;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A workbench in words, made only from the JSON answer.
 *
 * @param day today
 * @param mine whether it shows only what its reader follows
 * @param other address of the same page for everything, or for what its reader follows
 */
record WorkbenchPage(String day, boolean mine, String other, List<Part> parts) {

    /**
     * A section.
     *
     * @param anchor its place on the page
     * @param nothing what it says when it is empty
     * @param whole address of the whole list; null when it is all here
     */
    record Part(
            String anchor,
            String name,
            String count,
            String nothing,
            List<Line> lines,
            @Nullable String whole) {}

    /**
     * An entry.
     *
     * @param dates since when, and for when; empty without dates
     * @param page its page; null when it has none
     * @param act what {@code operation} does
     */
    record Line(
            String reference,
            String title,
            String reason,
            String dates,
            @Nullable String page,
            String operation,
            String act) {}

    static WorkbenchPage of(WorkbenchView view, boolean mine, LocalDate today, EntryLinks links) {
        return new WorkbenchPage(
                FrenchFormat.date(today),
                mine,
                links.workbench(!mine),
                view.sections().stream().map(part -> part(part, mine, links)).toList());
    }

    private static Part part(WorkbenchView.Part part, boolean mine, EntryLinks links) {
        var count = FrenchFormat.grouped(part.count());
        return new Part(
                part.section().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                part.label(),
                !part.ready() ? "?" : part.countAtLeast() ? "plus de " + count : count,
                part.ready()
                        ? part.section().nothing()
                        : "Cette partie se prépare : rechargez la page dans quelques secondes.",
                part.items().stream().map(entry -> line(part.section(), entry)).toList(),
                part.count() > part.items().size() ? links.whole(part.section(), mine) : null);
    }

    private static Line line(WorkbenchSection section, WorkbenchEntry entry) {
        return new Line(
                entry.reference(),
                entry.title(),
                entry.reason(),
                entry.since() == null ? "" : "Depuis le " + FrenchFormat.date(entry.since()),
                entry.page(),
                entry.operation(),
                act(section));
    }

    private static String act(WorkbenchSection section) {
        return switch (section) {
            case LATE -> "Lire et agir";
            case CALLS -> "Noter ce qui en est sorti";
            case NEEDS_WITHOUT_MATCH -> "Voir sa liste";
            case READY_UNSEEN -> "Voir les besoins qui lui correspondent";
            case FOLLOW_UPS -> "Donner des nouvelles";
            case CONTRACTS_ENDING -> "Lire ce contrat";
            case PASS_ENDING -> "Lire son PASS IAE";
            case BARRIERS_STALLED -> "Lire ses freins";
            case COMMITMENTS_TO_ANSWER -> "Dire s'il a été tenu";
            case CLAUSE_PEOPLE -> "L'agréer";
            case CLAUSE_HOURS -> "Les contrôler";
            case EVENTS -> "Lire cet événement";
        };
    }
}
