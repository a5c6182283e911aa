package fr.clubbusiness.task;

import fr.clubbusiness.list.ListSlice;
import fr.clubbusiness.list.Listing;
import fr.clubbusiness.list.Ordering;
import fr.clubbusiness.security.Access;
import fr.clubbusiness.security.Caller;
import fr.clubbusiness.security.CurrentCaller;
import fr.clubbusiness.shared.Reference;
import fr.clubbusiness.shared.SubjectKind;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The tasks that a caller sees in a list: all of the club for an adviser, its own for a structure. */
@ApplicationScoped
class TaskSearch {
    /** The newest first, or by the day on which they are due. */
    private static final Ordering<Task> ORDER =
            Ordering.newestFirst("t.id", Task::id).or("dueOn", "t.dueOn", LocalDate::parse, Task::dueOn);

    private final CurrentCaller current;

    TaskSearch(CurrentCaller current) {
        this.current = current;
    }

    /** The tasks that the caller may see and the filter accepts. */
    Listing<Task, TaskView> of(TaskFilter filter) {
        var caller = current.get();
        var query = new Query(caller, filter);
        return new Listing<>(caller.club(), ORDER, query::rows, Listing.each(Task::view));
    }

    /** The conditions of one query. */
    private static final class Query {
        private final List<String> conditions = new ArrayList<>();
        private final Map<String, Object> values = new HashMap<>();

        Query(Caller caller, TaskFilter filter) {
            where("t.clubId = :club", "club", caller.club());
            var visible = Access.TASKS.condition(caller, "t.organisationId = :own");
            conditions.add(visible.hql());
            values.putAll(visible.values());
            where("t.status = :status", "status", filter.status());
            whereGiven("t.kind = :kind", "kind", filter.kind());
            whereGiven("t.dueOn < :before", "before", filter.dueBefore());
            whereGiven("t.assigneeId = :assignee", "assignee", filter.assignee(caller));
            filter.subject().ifPresent(this::whereAbout);
        }

        List<Task> rows(ListSlice<Task> slice) {
            var all = new HashMap<>(values);
            all.putAll(slice.values());
            var query = "from Task t where " + String.join(" and ", conditions) + slice.and() + slice.orderBy();
            return Task.<Task>find(query, all).page(0, slice.fetch()).list();
        }

        /** A short reference says by its letter which kind of subject it names. */
        private void whereAbout(Reference subject) {
            subject.id()
                    .ifPresentOrElse(
                            id -> where("t.subjectId = :subject", "subject", id),
                            () -> Arrays.stream(SubjectKind.values())
                                    .filter(kind -> subject.number(kind).isPresent())
                                    .findFirst()
                                    .ifPresentOrElse(
                                            kind -> whereNumber(kind, subject), () -> conditions.add("1 = 0")));
        }

        private void whereNumber(SubjectKind kind, Reference subject) {
            where("t.subjectType = :subjectType", "subjectType", kind);
            whereGiven("t.subjectNumber = :subjectNumber", "subjectNumber", subject.number(kind));
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
