package fr.clubbusiness.directory;

import fr.clubbusiness.list.ListSlice;
import fr.clubbusiness.list.Ordering;
import fr.clubbusiness.security.Caller;
import java.util.List;

/** The organisations that a caller sees in a list: an adviser all those of the club, others their own. */
final class OrganisationSearch {
    /** Newest first, or by name. */
    static final Ordering<Organisation> ORDER =
            Ordering.newestFirst("id", Organisation::id).or("name", "nameKey", key -> key, Organisation::nameKey);

    private OrganisationSearch() {}

    /** A page of one kind, with one row more than is shown. */
    static List<Organisation> page(OrganisationKind kind, Caller caller, ListSlice<Organisation> slice) {
        var visible = kind.access().condition(caller, "id = :own");
        var values = slice.values();
        values.put("club", caller.club());
        values.putAll(visible.values());
        var where = "clubId = :club and " + kind.condition() + " and " + visible.hql();
        return Organisation.<Organisation>find(where + slice.and() + slice.orderBy(), values)
                .page(0, slice.fetch())
                .list();
    }
}
