package fr.clubbusiness.directory;

import fr.clubbusiness.list.ListSlice;
import fr.clubbusiness.list.Ordering;
import fr.clubbusiness.security.Caller;
import java.util.List;

/** Which organisations somebody sees in a list: an adviser all of the club, the others their own. */
final class OrganisationSearch {
    /** The newest first, or by name. */
    static final Ordering<Organisation> ORDER =
            Ordering.newestFirst("id", Organisation::id).or("name", "nameKey", key -> key, Organisation::nameKey);

    private OrganisationSearch() {}

    /** A page of those of one kind, with one more row than shown. */
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
