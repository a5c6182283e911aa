package fr.clubbusiness.catalogue.offer;

import fr.clubbusiness.catalogue.rule.AreaKind;
import fr.clubbusiness.catalogue.rule.ReachKeys;
import fr.clubbusiness.directory.Organisation;
import fr.clubbusiness.directory.StructureKind;
import fr.clubbusiness.history.History;
import fr.clubbusiness.http.BodyChecks;
import fr.clubbusiness.problem.Conflict;
import fr.clubbusiness.problem.Forbidden;
import fr.clubbusiness.problem.Invalid;
import fr.clubbusiness.problem.Refused;
import fr.clubbusiness.referential.Commune;
import fr.clubbusiness.referential.Referential;
import fr.clubbusiness.security.Access;
import fr.clubbusiness.security.CurrentCaller;
import fr.clubbusiness.shared.CommuneCode;
import fr.clubbusiness.shared.FieldViolation;
import fr.clubbusiness.shared.InvalidValue;
import fr.clubbusiness.shared.Reference;
import fr.clubbusiness.shared.RomeCode;
import fr.clubbusiness.shared.SubjectKind;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.hibernate.StatelessSession;
import org.jspecify.annotations.Nullable;

/** Creates and replaces offers. */
@ApplicationScoped
class WriteOffer implements BodyChecks {
    private static final Pattern DEPARTMENT = Pattern.compile("0[1-9]|[1-8][0-9]|9[0-5]|2[AB]|97[1-6]");

    private static final String KEEP_TURNOVER = """
            INSERT INTO offer_turnover (offer_id, club_id, amount) VALUES (:offer, :club, :amount)
            ON CONFLICT (offer_id) DO UPDATE SET amount = excluded.amount
            """;

    private final CurrentCaller current;
    private final Referential referential;
    private final OfferSteps steps;
    private final History history;
    private final StatelessSession rows;
    private final Clock clock;

    WriteOffer(
            CurrentCaller current,
            Referential referential,
            OfferSteps steps,
            History history,
            StatelessSession rows,
            Clock clock) {
        this.current = current;
        this.referential = referential;
        this.steps = steps;
        this.history = history;
        this.rows = rows;
        this.clock = clock;
    }

    @Override
    public List<FieldViolation> check(Object body) {
        return body instanceof OfferRequest request ? faults(request) : List.of();
    }

    private List<FieldViolation> faults(OfferRequest request) {
        var violations = new ArrayList<FieldViolation>();
        var area = request.area();
        if (area != null && area.kind() != null) {
            if (!area.namesWhere()) {
                violations.add(FieldViolation.of(
                        "area",
                        "Donnez km pour KM, departments pour DEPARTMENTS, communes pour COMMUNES, et rien d'autre.",
                        "Give km for KM, departments for DEPARTMENTS, communes for COMMUNES, and nothing else."));
            }
            violations.addAll(places(area));
        }
        var codes = request.romeCodes() == null ? List.<RomeCode>of() : request.romeCodes();
        for (int i = 0; i < codes.size(); i++) {
            if (codes.get(i) != null) {
                referential.refusal("romeCodes[%d]".formatted(i), codes.get(i)).ifPresent(violations::add);
            }
        }
        return violations;
    }

    private List<FieldViolation> places(OfferRequest.AreaRequest area) {
        var violations = new ArrayList<FieldViolation>();
        var departments = area.departments() == null ? List.<String>of() : area.departments();
        for (int i = 0; i < departments.size(); i++) {
            if (departments.get(i) != null
                    && !DEPARTMENT.matcher(departments.get(i)).matches()) {
                violations.add(FieldViolation.of(
                        "area.departments[%d]".formatted(i),
                        "Un numéro de département, comme 92, 2A ou 974.",
                        "The number of a department, like 92, 2A or 974."));
            }
        }
        var communes = area.communes() == null ? List.<String>of() : area.communes();
        for (int i = 0; i < communes.size(); i++) {
            var field = "area.communes[%d]".formatted(i);
            if (communes.get(i) != null) {
                violations.addAll(commune(field, communes.get(i)));
            }
        }
        return violations;
    }

    private List<FieldViolation> commune(String field, String code) {
        try {
            return referential.refusal(field, new CommuneCode(code)).stream().toList();
        } catch (InvalidValue wrong) {
            return List.of(new FieldViolation(field, wrong.text()));
        }
    }

    /** Writes a draft, and reads it back with its number. */
    ServiceOffer create(OfferRequest request) {
        Invalid.ifAny(check(request));
        var structure = structure(request.structureId());
        var terms = request.terms();
        var offer = new ServiceOffer(structure, terms, reach(structure, terms), clock.instant());
        offer.persistAndFlush();
        keepTurnover(offer, terms.turnover());
        history.created(SubjectKind.OFFER, List.of(offer), ServiceOffer::id, ServiceOffer::status);
        ServiceOffer.getEntityManager().refresh(offer);
        return offer;
    }

    /**
     * Replaces what an offer says. The same again changes nothing.
     *
     * @throws Conflict when it is archived, or another structure is named
     */
    void replace(ServiceOffer offer, OfferRequest request) {
        Invalid.ifAny(check(request));
        requireSame(offer.structure(), request.structureId());
        var terms = request.terms();
        if (!terms.equals(offer.terms())) {
            offer.change(terms, reach(offer.structure(), terms), clock.instant());
            keepTurnover(offer, terms.turnover());
            history.record(SubjectKind.OFFER, offer.id(), "UPDATED", null);
            steps.changed(offer);
        }
    }

    /**
     * What must be before an offer is published.
     *
     * @throws Refused when its structure does no work for others today
     */
    void requirePublishable(ServiceOffer offer) {
        var structure = offer.structure();
        if (!structure.isMember()
                || structure.kindsOn(LocalDate.now(clock)).stream().noneMatch(StructureKind::hires)) {
            throw new Refused(
                    "STRUCTURE_NOT_ACTIVE",
                    "Cette structure n'a pas d'activité en cours : ni conventionnée, ni agréée, ni adaptée aujourd'hui.",
                    "This structure has no activity today: no agreement is valid.");
        }
    }

    private List<String> reach(Organisation structure, OfferTerms terms) {
        var centre = structure
                .communeCode()
                .flatMap(referential::commune)
                .map(Commune::place)
                .orElse(null);
        if (centre == null && terms.area().kind() == AreaKind.KM) {
            throw new Invalid(
                    "area",
                    "La commune de la structure n'est pas connue : donnez des départements ou des communes.",
                    "The commune of the structure is not known: give departments or communes.");
        }
        return ReachKeys.ofOffer(terms.sector(), terms.services(), terms.area(), centre);
    }

    private void keepTurnover(ServiceOffer offer, @Nullable Long amount) {
        if (amount == null) {
            rows.createNativeMutationQuery("DELETE FROM offer_turnover WHERE offer_id = :offer")
                    .setParameter("offer", offer.id())
                    .executeUpdate();
        } else {
            rows.createNativeMutationQuery(KEEP_TURNOVER)
                    .setParameter("offer", offer.id())
                    .setParameter("club", offer.structure().clubId())
                    .setParameter("amount", amount)
                    .executeUpdate();
        }
    }

    /** An adviser names the structure; a structure offers by itself. */
    private Organisation structure(@Nullable Reference named) {
        var caller = current.get();
        if (named == null && Access.OFFERS.isAll(caller)) {
            throw new Invalid(
                    "structureId",
                    "Dites pour quelle structure : son id ou sa référence (E-0152).",
                    "Say for which structure: its id or its reference (E-0152).");
        }
        var asked = named == null ? new Reference(caller.organisation().toString()) : named;
        var found = Organisation.find(caller.club(), asked)
                .filter(one -> one.isMember() && one.structureKind().isPresent())
                .filter(one -> Access.OFFERS.isAll(caller) || caller.actsFor(one.id()));
        return found.orElseThrow(() -> Access.OFFERS.isAll(caller) ? unknown() : notYours());
    }

    private static Invalid unknown() {
        return new Invalid(
                "structureId",
                "Aucune structure du club n'a cet id ou cette référence.",
                "No structure of the club has this id or reference.");
    }

    private static Forbidden notYours() {
        return new Forbidden(
                "structure-not-yours",
                "Vous écrivez les offres de votre structure seulement : laissez structureId de côté.",
                "You write the offers of your own structure only: leave structureId out.");
    }

    private static void requireSame(Organisation structure, @Nullable Reference named) {
        if (named != null && !named.names(SubjectKind.ORGANISATION, structure.id(), structure.number())) {
            throw new Conflict(
                    "offer-structure",
                    "Une offre ne change pas de structure : archivez-la et écrivez-en une autre.",
                    "An offer does not change its structure: archive it and write another one.");
        }
    }
}
