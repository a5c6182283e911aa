package fr.clubbusiness.workbench;

import fr.clubbusiness.problem.Unavailable;
import fr.clubbusiness.security.Caller;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What fills one section of the workbench. */
interface Section {

    /**
     * The query of the section. It may compute: no transaction is open.
     *
     * @param mine the member whose portfolio is asked for; empty for all that the caller sees
     * @throws Unavailable while what it needs is being prepared on this node, or takes too long
     */
    SectionQuery query(Caller caller, Optional<UUID> mine);

    /** What the rows of a page say, in their order. It may compute: no transaction is open. */
    List<WorkbenchEntry> entries(Caller caller, List<Row> rows);
}
