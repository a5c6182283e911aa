package fr.clubbusiness.directory;

import fr.clubbusiness.security.Caller;
import fr.clubbusiness.shared.Ordering;
import fr.clubbusiness.shared.Slice;
import java.util.List;

/** Which organisations somebody sees in a list: an adviser all of the club, the others their own. */
final class OrganisationSearch {
    /** The newest first, or by name. */
    static final Ordering<Organisation> ORDER =
            Ordering.newestFirst("id", Organisation::id).or("name", "nameKey", key -> key, Organisation::nameKey);

    private OrganisationSearch() {}

    /** A page of companies, with one more row than shown. */
    static List<Organisation> companies(Caller caller, Slice<Organisation> slice) {
        return page("company", caller, slice);
    }

    /** A page of structures, with one more row than shown. */
    static List<Organisation> structures(Caller caller, Slice<Organisation> slice) {
        return page("structureKind is not null", caller, slice);
    }

    /** A page of partners, with one more row than shown. */
    static List<Organisation> partners(Caller caller, Slice<Organisation> slice) {
        return page("array_length(partnerKinds) > 0", caller, slice);
    }

    private static List<Organisation> page(String kind, Caller caller, Slice<Organisation> slice) {
        var values = slice.values();
        values.put("club", caller.club());
        var where = "clubId = :club and " + kind;
        if (!caller.isAdviser()) {
            where += " and id = :own";
            values.put("own", caller.organisation());
        }
        return Organisation.<Organisation>find(where + slice.and() + slice.orderBy(), values)
                .page(0, slice.fetch())
                .list();
    }
}
