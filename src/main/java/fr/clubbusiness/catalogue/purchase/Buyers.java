package fr.clubbusiness.catalogue.purchase;

import fr.clubbusiness.directory.Organisation;
import fr.clubbusiness.directory.PartnerKind;
import fr.clubbusiness.problem.Forbidden;
import fr.clubbusiness.problem.Invalid;
import fr.clubbusiness.problem.Refused;
import fr.clubbusiness.security.Access;
import fr.clubbusiness.security.CurrentCaller;
import fr.clubbusiness.shared.Reference;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

/**
 * Who may buy: a company, or a partner that is a buyer or a commune. Who is a public buyer: a commune, and a partner that buys and is no company. The
 * directory keeps no legal form, and this is what its kinds tell: a département or a hospital is registered as a partner that buys, a firm that buys
 * from structures as a company.
 */
@ApplicationScoped
class Buyers {
    private final CurrentCaller current;

    Buyers(CurrentCaller current) {
        this.current = current;
    }

    static boolean isPublic(Organisation buyer) {
        return buyer.partnerKinds().contains(PartnerKind.MUNICIPALITY)
                || (buyer.partnerKinds().contains(PartnerKind.BUYER) && !buyer.isCompany());
    }

    private static boolean buys(Organisation organisation) {
        return organisation.isMember() && (organisation.isCompany() || isPublic(organisation));
    }

    /** The buyer that a request names: an adviser names one, a buyer buys for itself. */
    Organisation of(@Nullable Reference named) {
        var caller = current.get();
        var isAdviser = Access.PURCHASES.isAll(caller);
        if (named == null && isAdviser) {
            throw new Invalid(
                    "buyerId",
                    "Dites pour quel acheteur : son id ou sa référence (E-0412).",
                    "Say for which buyer: its id or its reference (E-0412).");
        }
        var asked = named == null ? new Reference(caller.organisation().toString()) : named;
        var found = Organisation.find(caller.club(), asked).filter(one -> isAdviser || caller.actsFor(one.id()));
        var buyer = found.orElseThrow(() -> isAdviser ? unknown() : notYours());
        if (!buys(buyer)) {
            throw new Refused(
                    "NOT_A_BUYER",
                    "Cette organisation n'achète pas : ni entreprise, ni commune, ni partenaire acheteur.",
                    "This organisation does not buy: neither a company, nor a commune, nor a partner that buys.");
        }
        return buyer;
    }

    private static Invalid unknown() {
        return new Invalid(
                "buyerId",
                "Aucune organisation du club n'a cet id ou cette référence.",
                "No organisation of the club has this id or reference.");
    }

    private static Forbidden notYours() {
        return new Forbidden(
                "buyer-not-yours",
                "Vous écrivez les achats de votre organisation seulement : laissez buyerId de côté.",
                "You write the purchases of your own organisation only: leave buyerId out.");
    }
}
