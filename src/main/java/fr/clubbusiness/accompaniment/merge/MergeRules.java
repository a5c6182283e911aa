package fr.clubbusiness.accompaniment.merge;

import fr.clubbusiness.shared.RefusalReason;
import java.util.ArrayList;
import java.util.List;

/** What speaks against joining one record into another. */
final class MergeRules {
    private MergeRules() {}

    /**
     * What both records say.
     *
     * @param alike whether they have the same names, in any writing, and the same birth date
     * @param apart whether an adviser found out that they are of two people
     * @param live whether the record to be joined is in an introduction that an employer knows of
     * @param sameNeed whether both are in force for one need: at most one can be
     * @param contractsOverlap whether one employer has a contract on the same day in both
     * @param passOverlap whether both have a PASS IAE on the same day: a person has one at most
     * @param rightWaits whether the person waits for an answer under the record to be joined
     * @param restricted whether the person asked that one of them be stored, and nothing else
     * @param placed whether the person works under the record to be joined alone
     */
    record Compared(
            boolean alike,
            boolean apart,
            boolean live,
            boolean sameNeed,
            boolean contractsOverlap,
            boolean passOverlap,
            boolean rightWaits,
            boolean restricted,
            boolean placed) {}

    /** Why a record is not joined into itself. */
    static RefusalReason samePerson() {
        return RefusalReason.of(
                "SAME_PERSON",
                "C'est la même fiche : donnez la référence de l'autre.",
                "This is the same record: give the reference of the other one.");
    }

    /** All reasons, in the order in which an adviser checks them. */
    static List<RefusalReason> refusals(Compared both) {
        var reasons = new ArrayList<RefusalReason>();
        ofWho(both, reasons);
        ofWork(both, reasons);
        ofRights(both, reasons);
        return reasons;
    }

    private static void ofWho(Compared both, List<RefusalReason> reasons) {
        if (!both.alike()) {
            reasons.add(
                    RefusalReason.of(
                            "NOT_A_DOUBLE",
                            "Ces fiches n'ont pas les mêmes nom, prénom et date de naissance : si c'est la même personne, une structure corrige d'abord la sienne.",
                            "These records have not the same names and birth date: if it is the same person, a structure corrects its own first."));
        }
        if (both.apart()) {
            reasons.add(RefusalReason.of(
                    "TOLD_APART",
                    "Un conseiller a établi que ce sont deux personnes.",
                    "An adviser found out that they are two people."));
        }
        if (both.passOverlap()) {
            reasons.add(
                    RefusalReason.of(
                            "PASS_OVERLAPS",
                            "Chaque fiche a un PASS IAE le même jour, et une personne n'en a qu'un : la structure corrige d'abord celui qui est faux.",
                            "Each record has a PASS IAE on the same day, and a person has only one: the structure corrects the wrong one first."));
        }
    }

    private static void ofWork(Compared both, List<RefusalReason> reasons) {
        if (both.live()) {
            reasons.add(
                    RefusalReason.of(
                            "STILL_IN_LIVE_INTRODUCTION",
                            "Un employeur connaît la personne sous la fiche à réunir : gardez plutôt celle-là, ou attendez la fin de cette mise en relation.",
                            "An employer knows the person under the record to be joined: keep that one instead, or wait for the end of that introduction."));
        }
        if (both.sameNeed()) {
            reasons.add(RefusalReason.of(
                    "SAME_NEED",
                    "Les deux fiches sont proposées ou embauchées pour un même besoin : mettez d'abord fin à l'une des mises en relation.",
                    "Both records are proposed or hired for one need: end one of the introductions first."));
        }
        if (both.contractsOverlap()) {
            reasons.add(
                    RefusalReason.of(
                            "CONTRACTS_OVERLAP",
                            "Un même employeur a un contrat avec chaque fiche le même jour : annulez d'abord celui qui est noté deux fois.",
                            "One employer has a contract with each record on the same day: cancel the one that is recorded twice first."));
        }
        if (both.placed()) {
            reasons.add(RefusalReason.of(
                    "WORKS_UNDER_OTHER",
                    "La personne travaille sous la fiche à réunir : gardez plutôt celle-là.",
                    "The person works under the record to be joined: keep that one instead."));
        }
    }

    private static void ofRights(Compared both, List<RefusalReason> reasons) {
        if (both.rightWaits()) {
            reasons.add(
                    RefusalReason.of(
                            "RIGHT_WAITS",
                            "La personne attend une réponse à une demande de droit sous la fiche à réunir : répondez d'abord, ou gardez plutôt celle-là.",
                            "The person waits for the answer to a right under the record to be joined: answer first, or keep that one instead."));
        }
        if (both.restricted()) {
            reasons.add(
                    RefusalReason.of(
                            "PERSON_RESTRICTED",
                            "La personne a demandé que ses données soient gardées, et rien d'autre : si elle veut que ses fiches soient réunies, levez d'abord la limitation.",
                            "The person asked that their data be stored, and nothing else: if they want their records joined, lift the restriction first."));
        }
    }
}
