package fr.clubbusiness.workbench;

import fr.clubbusiness.page.OperationLinks;
import fr.clubbusiness.shared.SubjectKind;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where an entry leads. */
@ApplicationScoped
class EntryLinks {
    private final OperationLinks links;

    EntryLinks(OperationLinks links) {
        this.links = links;
    }

    /** The page about something; null when it has none, or is not known. */
    @Nullable
    String page(SubjectKind kind, @Nullable String reference) {
        if (reference == null) {
            return null;
        }
        return switch (kind) {
            case INTRODUCTION -> links.page("v1/introductions/" + reference);
            case NEED -> links.page("v1/needs/" + reference + "/matches");
            case BENEFICIARY -> links.page("v1/beneficiaries/" + reference + "/matches");
            case ORGANISATION,
                    TASK,
                    EMPLOYMENT,
                    MEMBERSHIP_REQUEST,
                    RIGHTS_REQUEST,
                    PARTNER_APPLICATION,
                    COMMITMENT,
                    CLUB_EVENT,
                    OFFER,
                    PURCHASE,
                    CLAUSE_MARKET,
                    IMMERSION_PLACE,
                    IMMERSION -> null;
        };
    }

    /** An operation that only reads: it is run at once. */
    String reading(String tag, String operation, String reference) {
        return links.to(tag, operation, Map.of("id", reference, "execute", ""));
    }

    /** An operation that is filled in, and waits for its reader. */
    String acting(String tag, String operation, String reference) {
        return links.to(tag, operation, Map.of("id", reference));
    }

    /** The same of something that its operation names otherwise. */
    String acting(String tag, String operation, String parameter, UUID id) {
        return links.to(tag, operation, Map.of(parameter, id.toString()));
    }

    /** All of a section. */
    String whole(WorkbenchSection section, boolean mine) {
        var values = Map.of("section", section.name(), "execute", "", "mine", String.valueOf(mine));
        return links.to("workbench", "listWorkbenchSection", values);
    }

    /** This page, for everything or for what its reader follows. */
    String workbench(boolean mine) {
        return links.page("v1/workbench" + (mine ? "?mine=true" : ""));
    }
}
