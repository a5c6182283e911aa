package fr.clubbusiness.catalogue.rule;

import fr.clubbusiness.catalogue.rule.Fit.Candidate;
import fr.clubbusiness.catalogue.rule.Fit.Judged;
import fr.clubbusiness.catalogue.rule.Fit.Wanted;
import fr.clubbusiness.directory.StructureKind;
import fr.clubbusiness.shared.Labelled;
import fr.clubbusiness.shared.LocalizedText;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The law of fit, condition by condition, each with what shows it. Source: the club's law on purchases. Texts are put together by hand: a hundred offers
 * have six each in two languages, and reading a format takes twenty times longer.
 */
final class FitRules {
    private FitRules() {}

    static List<Judged> judge(Wanted wanted, Candidate candidate) {
        return Arrays.stream(FitCondition.values())
                .map(condition -> judge(condition, wanted, candidate))
                .toList();
    }

    private static Judged judge(FitCondition condition, Wanted wanted, Candidate candidate) {
        return switch (condition) {
            case SECTOR -> sector(wanted.terms(), candidate);
            case SERVICE -> service(wanted.terms(), candidate);
            case AREA -> area(wanted, candidate);
            case RESERVATION -> reservation(wanted.terms(), candidate);
            case ACTIVE -> active(candidate);
            case REACHABLE -> reachable(candidate);
        };
    }

    private static Judged sector(PurchaseTerms terms, Candidate candidate) {
        return new Judged(
                FitCondition.SECTOR,
                terms.sector() == candidate.sector(),
                new LocalizedText(
                        "Domaine de l'offre : " + candidate.sector().label(),
                        "Sector of the offer: " + candidate.sector()));
    }

    private static Judged service(PurchaseTerms terms, Candidate candidate) {
        return new Judged(
                FitCondition.SERVICE,
                terms.services().stream().anyMatch(candidate.services()::contains),
                new LocalizedText(
                        "Services de l'offre : " + labels(candidate.services()),
                        "Services of the offer: " + candidate.services()));
    }

    /** Both ways: the offer is delivered there, and the structure is as near as the buyer asks. */
    private static Judged area(Wanted wanted, Candidate candidate) {
        var terms = wanted.terms();
        var delivers = candidate.area().holds(terms.communeCode().value(), wanted.department(), candidate.distance());
        var within = terms.suppliersWithinKm();
        var near = within == null
                || candidate.distance().filter(km -> km <= within).isPresent();
        var at = candidate.distance().map(km -> Math.round(km) + " km").orElse("?");
        return new Judged(
                FitCondition.AREA,
                delivers && near,
                new LocalizedText(
                        (delivers ? "Livrée dans cette commune" : "Hors de la zone de l'offre") + " ; structure à "
                                + at,
                        (delivers ? "Delivered in this commune" : "Outside the area of the offer")
                                + "; structure at "
                                + at));
    }

    /** A structure without activity today is told so by {@link FitCondition#ACTIVE} alone, where nothing is reserved. */
    private static Judged reservation(PurchaseTerms terms, Candidate candidate) {
        var met = terms.reserved() == Reservation.NONE
                || candidate.kinds().stream().anyMatch(terms.reserved()::admits);
        return new Judged(
                FitCondition.RESERVATION,
                met,
                new LocalizedText(
                        terms.reserved() == Reservation.NONE
                                ? "Sans réservation"
                                : terms.reserved().label() + " ; structure : " + kinds(candidate),
                        terms.reserved() == Reservation.NONE
                                ? "Not reserved"
                                : "Reserved: " + terms.reserved() + "; structure: " + kinds(candidate)));
    }

    private static Judged active(Candidate candidate) {
        var met = candidate.isOpen() && candidate.kinds().stream().anyMatch(StructureKind::hires);
        return new Judged(
                FitCondition.ACTIVE,
                met,
                met
                        ? new LocalizedText("Offre publiée, structure en activité", "Offer published, structure active")
                        : new LocalizedText(
                                "Offre non publiée, ou structure sans activité en cours",
                                "Offer not published, or structure without activity today"));
    }

    private static Judged reachable(Candidate candidate) {
        return new Judged(
                FitCondition.REACHABLE,
                candidate.isReachable(),
                candidate.isReachable()
                        ? new LocalizedText("Adresse connue", "Address known")
                        : new LocalizedText("Aucune adresse pour lui écrire", "No address to write to"));
    }

    private static String kinds(Candidate candidate) {
        return candidate.kinds().stream().sorted().map(StructureKind::name).collect(Collectors.joining(", "));
    }

    private static String labels(Collection<? extends Labelled> all) {
        return all.stream().map(Labelled::label).collect(Collectors.joining(", "));
    }
}
