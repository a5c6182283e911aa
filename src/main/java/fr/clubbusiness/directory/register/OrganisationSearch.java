package fr.clubbusiness.directory.register;

import fr.clubbusiness.directory.Organisation;
import fr.clubbusiness.list.ListSlice;
import fr.clubbusiness.list.Ordering;
import fr.clubbusiness.list.SearchedText;
import fr.clubbusiness.security.Caller;
import fr.clubbusiness.shared.SubjectKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The organisations that a caller sees in a list: an adviser all those of the club, others their own.
 *
 * @param kind the kind that is listed
 * @param searched what to look for; empty for the whole list
 */
record OrganisationSearch(OrganisationKind kind, Caller caller, Optional<SearchedText> searched) {
    /** Newest first, or by name. */
    static final Ordering<Organisation> ORDER =
            Ordering.newestFirst("id", Organisation::id).or("name", "nameKey", key -> key, Organisation::nameKey);

    /** A page, with one row more than is shown. */
    List<Organisation> page(ListSlice<Organisation> slice) {
        var visible = kind.access().condition(caller, "id = :own");
        var values = slice.values();
        values.put("club", caller.club());
        values.putAll(visible.values());
        var found = searched.map(text -> " and " + found(text, values)).orElse("");
        var where = "clubId = :club and leftAt is null and " + kind.condition() + " and " + visible.hql() + found;
        return Organisation.<Organisation>find(where + slice.and() + slice.orderBy(), values)
                .page(0, slice.fetch())
                .list();
    }

    /** All the words in the name, or the name written together, or one of the numbers by which an organisation is known. */
    private static String found(SearchedText text, Map<String, Object> values) {
        var words = new ArrayList<String>();
        for (int i = 0; i < text.words().size(); i++) {
            words.add("concat(' ', nameKey) like :word" + i);
            values.put("word" + i, SearchedText.beginning(text.words().get(i)));
        }
        var ways = new ArrayList<>(List.of(
                "(" + String.join(" and ", words) + ")",
                "replace(nameKey, ' ', '') like :joined",
                "lower(externalId) = lower(:typed)"));
        values.put("joined", text.joined() + "%");
        values.put("typed", text.text());
        text.digits().ifPresent(digits -> {
            ways.add("cast(siret as String) like :digits");
            values.put("digits", digits + "%");
        });
        text.number(SubjectKind.ORGANISATION).ifPresent(number -> {
            ways.add("number = :number");
            values.put("number", number);
        });
        return "(" + String.join(" or ", ways) + ")";
    }
}
