package fr.clubbusiness.catalogue.work;

import static fr.clubbusiness.security.Role.Names.ADVISER;
import static fr.clubbusiness.security.Role.Names.STRUCTURE;

import fr.clubbusiness.catalogue.offer.ServiceOffer;
import fr.clubbusiness.catalogue.purchase.Purchase;
import fr.clubbusiness.catalogue.purchase.PurchaseAnswer;
import fr.clubbusiness.catalogue.rule.AnswerStatus;
import fr.clubbusiness.catalogue.rule.JobShares;
import fr.clubbusiness.catalogue.rule.PurchaseStatus;
import fr.clubbusiness.directory.Organisation;
import fr.clubbusiness.history.History;
import fr.clubbusiness.need.DraftNeeds;
import fr.clubbusiness.need.LabourNeed;
import fr.clubbusiness.problem.Conflict;
import fr.clubbusiness.problem.NotFound;
import fr.clubbusiness.problem.Refused;
import fr.clubbusiness.referential.Occupation;
import fr.clubbusiness.referential.Referential;
import fr.clubbusiness.security.CurrentCaller;
import fr.clubbusiness.shared.Reference;
import fr.clubbusiness.shared.RomeCode;
import fr.clubbusiness.shared.SubjectKind;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** From an award to work: the winner's draft needs, one for each occupation of its offer. The club's matching goes on from there. */
@Path("/v1/purchases/{id}/needs")
@Tag(name = "purchases")
@RolesAllowed({ADVISER, STRUCTURE})
class AwardNeedResource {
    /** People are looked for by then; the employer changes it. */
    private static final int DAYS_TO_START = 30;

    /** The drafts. */
    @Schema(name = "NeedsOfAward", description = "Les besoins en brouillon d'un achat attribué.")
    record Drafts(
            @Schema(description = "Un par métier de l'offre retenue.", maxItems = 200)
            List<Draft> items) {}

    /** One need. */
    @Schema(name = "NeedOfAward", description = "Un besoin en brouillon.")
    record Draft(
            @Schema(description = "Le besoin, par son id.") UUID needId,

            @Schema(description = "Le besoin, par sa référence.", minLength = 6, maxLength = 18)
            String needReference,

            @Schema(description = "L'employeur : la structure retenue.")
            UUID employerId,

            @Schema(description = "Le métier : code ROME.", minLength = 5, maxLength = 5)
            String romeCode,

            @Schema(description = "Nombre de postes.", minimum = "1", maximum = "99")
            int positions) {}

    /** Work of a winner in one occupation: one of the needs that it is split into. */
    private record Part(RomeCode occupation, int place, int positions) {
        String key(Purchase purchase) {
            return purchase.reference() + "/" + occupation + (place == 0 ? "" : "/" + (place + 1));
        }
    }

    private final CurrentCaller current;
    private final Referential referential;
    private final DraftNeeds drafts;
    private final History history;
    private final Clock clock;

    AwardNeedResource(CurrentCaller current, Referential referential, DraftNeeds drafts, History history, Clock clock) {
        this.current = current;
        this.referential = referential;
        this.drafts = drafts;
        this.history = history;
        this.clock = clock;
    }

    @POST
    @Transactional
    @Operation(
            operationId = "draftNeedsOfAward",
            summary = "Préparer les besoins d'un achat attribué",
            description =
                    "Écrit les besoins de recrutement de la structure retenue, en brouillon : un par métier de son offre, ses emplois partagés entre eux, et plusieurs au-delà de 99 postes. "
                            + "La structure les complète et les ouvre ; les rapprochements suivent. Répéter la demande donne les mêmes besoins.")
    @APIResponse(responseCode = "200", description = "Les besoins.")
    @APIResponse(responseCode = "409", description = "L'achat n'est pas attribué.")
    @APIResponse(responseCode = "422", description = "L'offre retenue ne nomme aucun métier (NO_OCCUPATION).")
    public Drafts draft(Reference id) {
        var purchase = purchase(id);
        if (purchase.award().isEmpty()) {
            throw notAwarded();
        }
        var made = new ArrayList<LabourNeed>();
        var winners = PurchaseAnswer.won(purchase);
        for (var winner : winners) {
            if (mayWriteFor(winner.structure())) {
                made.addAll(needs(purchase, winner));
            }
        }
        if (made.isEmpty()
                && winners.stream().allMatch(winner -> occupations(winner).isEmpty())) {
            throw new Refused(
                    "NO_OCCUPATION",
                    "L'offre retenue ne nomme aucun métier : ajoutez ses codes ROME.",
                    "The offer that won names no occupation: add its ROME codes.");
        }
        return new Drafts(made.stream().map(AwardNeedResource::view).toList());
    }

    /** Those that were written before stay what they are, though the offer has changed since. */
    private List<LabourNeed> needs(Purchase purchase, PurchaseAnswer winner) {
        var written = drafts.written(winner.structure(), purchase.reference() + "/");
        return written.isEmpty() ? write(purchase, winner) : written;
    }

    private List<LabourNeed> write(Purchase purchase, PurchaseAnswer winner) {
        var occupations = occupations(winner);
        var shares = JobShares.of(winner.jobs(), occupations.size());
        var made = new ArrayList<LabourNeed>();
        for (int i = 0; i < occupations.size(); i++) {
            var needs = JobShares.needs(shares.get(i));
            for (int j = 0; j < needs.size(); j++) {
                made.add(write(purchase, winner.structure(), new Part(occupations.get(i), j, needs.get(j))));
            }
        }
        return made;
    }

    private static Conflict notAwarded() {
        return new Conflict(
                "purchase-not-awarded",
                "Cet achat n'est pas attribué : il n'a pas de besoins.",
                "This purchase is not awarded: it has no needs.");
    }

    /** An adviser's, or one that the caller's structure won. */
    private Purchase purchase(Reference reference) {
        var club = current.get().club();
        return reference
                .<Purchase>find(
                        SubjectKind.PURCHASE,
                        id -> Purchase.find("clubId = ?1 and id = ?2", club, id).firstResultOptional(),
                        number -> Purchase.find("clubId = ?1 and number = ?2", club, number)
                                .firstResultOptional())
                .filter(this::isWonByCaller)
                .orElseThrow(() -> new NotFound(SubjectKind.PURCHASE));
    }

    private boolean isWonByCaller(Purchase purchase) {
        return current.get().isAdviser()
                || (purchase.status() == PurchaseStatus.AWARDED
                        && PurchaseAnswer.count(
                                        "purchase = ?1 and structure.id = ?2 and status = ?3",
                                        purchase,
                                        current.get().organisation(),
                                        AnswerStatus.WON)
                                > 0);
    }

    private boolean mayWriteFor(Organisation employer) {
        return current.get().isAdviser() || current.get().actsFor(employer.id());
    }

    private static List<RomeCode> occupations(PurchaseAnswer winner) {
        return ServiceOffer.<ServiceOffer>findByIdOptional(winner.offerId()).stream()
                .flatMap(offer -> offer.terms().romeCodes().stream())
                .map(RomeCode::new)
                .toList();
    }

    private LabourNeed write(Purchase purchase, Organisation employer, Part part) {
        var label = referential
                .occupation(part.occupation())
                .map(Occupation::label)
                .orElse(part.occupation().value());
        var start = LocalDate.ofInstant(Objects.requireNonNull(purchase.decidedAt()), clock.getZone())
                .plusDays(DAYS_TO_START);
        var work = new DraftNeeds.Work(
                part.key(purchase),
                label,
                part.occupation(),
                part.positions(),
                purchase.terms().communeCode(),
                start);
        var need = drafts.draft(employer, work);
        history.recordOnceADay(SubjectKind.PURCHASE, purchase.id(), "NEED_DRAFTED", need.reference());
        return need;
    }

    private static Draft view(LabourNeed need) {
        return new Draft(
                need.id(),
                need.reference(),
                need.employer().id(),
                need.criteria().romeCode().value(),
                need.offer().positions());
    }
}
