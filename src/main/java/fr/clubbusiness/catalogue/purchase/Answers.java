package fr.clubbusiness.catalogue.purchase;

import fr.clubbusiness.catalogue.rule.AnswerStatus;
import fr.clubbusiness.list.ListSlice;
import fr.clubbusiness.list.ListTable;
import fr.clubbusiness.list.Listing;
import fr.clubbusiness.list.Ordering;
import fr.clubbusiness.list.TableColumn;
import fr.clubbusiness.problem.NotFound;
import fr.clubbusiness.security.Access;
import fr.clubbusiness.security.CurrentCaller;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Finds answers: those of the caller's structure, and all of them for an adviser. */
@ApplicationScoped
class Answers {
    static final ListTable<AnswerView> TABLE = new ListTable<>(
            "achats-recus",
            List.of(
                    TableColumn.shown("Achat", answer -> answer.purchase().reference()),
                    TableColumn.shown("État", AnswerView::status),
                    TableColumn.shown("Structure", AnswerView::structureName),
                    TableColumn.shown("Acheteur", answer -> answer.purchase().buyerName()),
                    TableColumn.shown("Intitulé", answer -> answer.purchase().title()),
                    TableColumn.shown("Domaine", answer -> answer.purchase().sector()),
                    TableColumn.shown("Commune", answer -> answer.purchase().communeName()),
                    TableColumn.shown(
                            "Réponse jusqu'au", answer -> answer.purchase().deadline()),
                    TableColumn.shown("Motif", AnswerView::reason),
                    TableColumn.shown("Montant demandé", AnswerView::amount),
                    TableColumn.shown("Reçu le", AnswerView::sentAt),
                    TableColumn.shown("Répondu le", AnswerView::answeredAt)));

    private static final Ordering<PurchaseAnswer> ORDER = Ordering.newestFirst("a.id", PurchaseAnswer::id);

    private static final String FROM =
            "from PurchaseAnswer a join fetch a.purchase p join fetch p.buyer join fetch a.structure where a.clubId = :club and ";

    private final CurrentCaller current;
    private final PurchaseViews purchases;

    Answers(CurrentCaller current, PurchaseViews purchases) {
        this.current = current;
        this.purchases = purchases;
    }

    /** The one with this id. Throws {@link NotFound} when the caller sees none. */
    PurchaseAnswer get(UUID id) {
        return PurchaseAnswer.<PurchaseAnswer>find(
                        FROM + "a.id = :id", Map.of("club", current.get().club(), "id", id))
                .firstResultOptional()
                .filter(answer -> Access.PURCHASE_ANSWERS.includes(
                        current.get(), answer.structure().id()))
                .orElseThrow(() -> new NotFound("Cette réponse", "This answer"));
    }

    Listing<PurchaseAnswer, AnswerView> all() {
        var caller = current.get();
        var seen = Access.PURCHASE_ANSWERS.condition(caller, "a.structure.id = :own");
        var values = new HashMap<String, Object>(seen.values());
        values.put("club", caller.club());
        return new Listing<>(caller.club(), ORDER, slice -> rows(seen.hql(), values, slice), Listing.each(this::view));
    }

    private static List<PurchaseAnswer> rows(
            String where, Map<String, Object> values, ListSlice<PurchaseAnswer> slice) {
        var all = new HashMap<>(values);
        all.putAll(slice.values());
        return PurchaseAnswer.<PurchaseAnswer>find(FROM + where + slice.and() + slice.orderBy(), all)
                .page(0, slice.fetch())
                .list();
    }

    AnswerView view(PurchaseAnswer answer) {
        return new AnswerView(
                answer.id(),
                answer.status(),
                answer.structure().id(),
                answer.structure().name(),
                answer.offerId(),
                purchases.asAsked(answer.purchase(), answer.status() == AnswerStatus.WON),
                answer.reason(),
                answer.members(),
                answer.amount(),
                answer.sentAt(),
                answer.answeredAt());
    }
}
