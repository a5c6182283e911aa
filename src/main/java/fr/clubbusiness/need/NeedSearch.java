package fr.clubbusiness.need;

import fr.clubbusiness.list.ListSlice;
import fr.clubbusiness.list.Listing;
import fr.clubbusiness.list.Ordering;
import fr.clubbusiness.list.SearchedText;
import fr.clubbusiness.referential.Referential;
import fr.clubbusiness.security.Access;
import fr.clubbusiness.security.Caller;
import fr.clubbusiness.security.CurrentCaller;
import fr.clubbusiness.shared.CommuneCode;
import fr.clubbusiness.shared.RomeCode;
import fr.clubbusiness.shared.SubjectKind;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** The needs that a caller sees in a list: all of the club for an adviser, its own for a poster. A structure also sees the open ones. */
@ApplicationScoped
class NeedSearch {
    /** The newest first, or by start date. */
    private static final Ordering<LabourNeed> ORDER = Ordering.newestFirst("n.id", LabourNeed::id)
            .or(
                    "startDate",
                    "n.criteria.startDate",
                    LocalDate::parse,
                    need -> need.criteria().startDate());

    private final CurrentCaller current;
    private final NeedViews views;
    private final Referential referential;

    NeedSearch(CurrentCaller current, NeedViews views, Referential referential) {
        this.current = current;
        this.views = views;
        this.referential = referential;
    }

    /** The needs that the caller may see and the filter accepts. */
    Listing<LabourNeed, NeedView> of(NeedFilter filter) {
        var caller = current.get();
        return new Listing<>(caller.club(), ORDER, slice -> new Query(caller, filter).rows(slice), views::of);
    }

    /** The conditions of one query. */
    private final class Query {
        private final List<String> conditions = new ArrayList<>();
        private final Map<String, Object> values = new HashMap<>();

        Query(Caller caller, NeedFilter filter) {
            where("n.clubId = :club", "club", caller.club());
            onlyVisibleTo(caller);
            whereGiven("n.status = :status", "status", filter.status());
            whereGiven("n.criteria.romeCode = :romeCode", "romeCode", filter.romeCode());
            whereGiven("n.criteria.communeCode = :communeCode", "communeCode", filter.communeCode());
            whereGiven("n.employer.id = :employer", "employer", filter.employer(caller.club()));
            whereGiven(
                    "cast(sql('? = any(?)', :contractType, n.criteria.contractTypes) as Boolean)",
                    "contractType",
                    filter.contractType().map(Enum::name));
            whereGiven(
                    "cast(sql('? in (select tension_codes())', n.criteria.romeCode) as Boolean) = :tension",
                    "tension",
                    filter.tension());
            filter.text().ifPresent(this::whereFound);
        }

        List<LabourNeed> rows(ListSlice<LabourNeed> slice) {
            values.putAll(slice.values());
            var query = "from LabourNeed n join fetch n.employer where " + String.join(" and ", conditions)
                    + slice.and() + slice.orderBy();
            return LabourNeed.<LabourNeed>find(query, values)
                    .page(0, slice.fetch())
                    .list();
        }

        /** Each word is in the title, the employer's name, the occupation or the commune; or the text is the reference. */
        private void whereFound(SearchedText text) {
            var words = new ArrayList<String>();
            for (int i = 0; i < text.words().size(); i++) {
                words.add(foundBy(text.words().get(i), i));
            }
            var all = String.join(" and ", words);
            text.number(SubjectKind.NEED)
                    .ifPresentOrElse(
                            number -> where("(n.number = :number or (" + all + "))", "number", number),
                            () -> conditions.add(all));
        }

        private String foundBy(String word, int i) {
            values.put("word" + i, SearchedText.beginning(word));
            values.put("occupations" + i, codes(referential.occupationsWithWord(word), RomeCode::value));
            values.put("communes" + i, codes(referential.communesWithWord(word), CommuneCode::value));
            return ("(concat(' ', n.titleKey) like :word%1$d or concat(' ', n.employer.nameKey) like :word%1$d "
                            + "or cast(sql('? = any(?)', n.criteria.romeCode, :occupations%1$d) as Boolean) "
                            + "or cast(sql('? = any(?)', n.criteria.communeCode, :communes%1$d) as Boolean))")
                    .formatted(i);
        }

        /** One parameter, whatever their number: thousands of communes have a word that begins with S. */
        private static <C> String[] codes(Set<C> found, Function<C, String> value) {
            return found.stream().map(value).toArray(String[]::new);
        }

        private void onlyVisibleTo(Caller caller) {
            var visible = Access.NEEDS.condition(caller, "n.employer.id = :own", "n.status = OPEN");
            conditions.add(visible.hql());
            values.putAll(visible.values());
        }

        private void whereGiven(String condition, String name, Optional<?> value) {
            value.ifPresent(given -> where(condition, name, given));
        }

        private void where(String condition, String name, Object value) {
            conditions.add(condition);
            values.put(name, value);
        }
    }
}
