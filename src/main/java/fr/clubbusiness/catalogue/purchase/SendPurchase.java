package fr.clubbusiness.catalogue.purchase;

import fr.clubbusiness.catalogue.purchase.FindSuppliers.Supplier;
import fr.clubbusiness.catalogue.rule.AnswerStatus;
import fr.clubbusiness.catalogue.rule.PurchaseStatus;
import fr.clubbusiness.catalogue.rule.Waves;
import fr.clubbusiness.directory.Organisation;
import fr.clubbusiness.job.DueRows;
import fr.clubbusiness.job.DueWork;
import fr.clubbusiness.message.MessageKind;
import fr.clubbusiness.message.Outbox;
import fr.clubbusiness.problem.Refused;
import fr.clubbusiness.security.CurrentCaller;
import fr.clubbusiness.shared.SubjectKind;
import fr.clubbusiness.vocabulary.ContactChannel;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Asks the structures whose offers fit a validated purchase: at once, or in waves by {@link Waves}, of which the later ones come by themselves. */
@ApplicationScoped
class SendPurchase implements DueWork {
    private static final String DUE =
            "clubId = ?1 and status = SENT and nextWaveAt <= ?2 and id not in ?3 order by nextWaveAt, id";

    private final CurrentCaller current;
    private final FindSuppliers suppliers;
    private final PurchaseSteps steps;
    private final Outbox outbox;
    private final Clock clock;

    SendPurchase(CurrentCaller current, FindSuppliers suppliers, PurchaseSteps steps, Outbox outbox, Clock clock) {
        this.current = current;
        this.suppliers = suppliers;
        this.steps = steps;
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * Sends it. One that is sent stays as it is.
     *
     * @throws Refused when nobody fits, or its deadline has come too near
     */
    void send(Purchase purchase) {
        if (purchase.status() == PurchaseStatus.SENT) {
            return;
        }
        steps.advance(purchase, PurchaseStatus.SENT);
        var isPublic = Buyers.isPublic(purchase.buyer());
        var fits = suppliers.notYetAsked(purchase, Waves.toFind(isPublic));
        if (fits.isEmpty()) {
            throw new Refused(
                    "NO_SUPPLIER",
                    "Aucune offre ne remplit toutes les conditions : voyez celles à qui il n'en manque qu'une (/suppliers).",
                    "No offer meets all conditions: see those that lack only one (/suppliers).");
        }
        ask(purchase, fits, Waves.first(isPublic, fits.size()));
    }

    private void ask(Purchase purchase, List<Supplier> fits, int most) {
        var now = clock.instant();
        var club = current.get().club();
        for (var supplier : fits.subList(0, Math.min(most, fits.size()))) {
            var structure = Organisation.getEntityManager().getReference(Organisation.class, supplier.structure());
            var answer = new PurchaseAnswer(club, purchase, structure, supplier.offer(), now);
            answer.persist();
            outbox.postToPerson(
                    MessageKind.PURCHASE_SENT,
                    ContactChannel.EMAIL,
                    SubjectKind.PURCHASE,
                    purchase.id(),
                    answer.id().toString());
        }
        purchase.nextWave(fits.size() > most ? now.plus(Waves.APART) : null);
    }

    @Override
    public String name() {
        return "purchase-wave";
    }

    /** Each asks several structures. */
    @Override
    public int batch() {
        return 5;
    }

    @Override
    public List<UUID> lockDue(int most, Collection<UUID> except) {
        return DueRows.lock(
                Purchase.<Purchase>find(DUE, current.get().club(), clock.instant(), except), most, Purchase::id);
    }

    /** The next wave, unless enough are interested or its last day is near. */
    @Override
    public void handle(UUID id) {
        Purchase purchase = Purchase.findById(id);
        var interested = (int) PurchaseAnswer.count(
                "purchase = ?1 and status in ?2", purchase, List.of(AnswerStatus.INTERESTED, AnswerStatus.OFFERED));
        var today = LocalDate.now(clock);
        var wave = purchase.takesAnswers(today)
                ? Waves.next(interested, today, purchase.terms().deadline())
                : 0;
        if (wave == 0) {
            purchase.nextWave(null);
        } else {
            ask(purchase, suppliers.notYetAsked(purchase, wave + 1), wave);
        }
    }
}
