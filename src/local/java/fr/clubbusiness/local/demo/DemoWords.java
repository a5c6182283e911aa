package fr.clubbusiness.local.demo;

import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.clubbusiness.local.demo.DemoOccupations.Skill;
import fr.clubbusiness.local.demo.DemoTrades.Trade;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The texts of the demo: facts about the work and about the person's plans, in neutral words that fit anyone. */
final class DemoWords {
    private static final List<String> OFFERED = List.of(
            "Prise de poste accompagnée la première semaine.",
            "Planning donné deux semaines à l'avance.",
            "Vêtements de travail fournis.",
            "Titres-restaurant, moitié de l'abonnement de transport remboursée.",
            "Possibilité d'évoluer vers un poste à responsabilités.",
            "Équipe de quatre à dix personnes.",
            "Le site est proche d'un arrêt de bus ou de tramway.",
            "Visite du lieu de travail possible avant de répondre.");

    private static final List<String> EXPERIENCE = List.of(
            "A travaillé deux ans dans un métier proche.",
            "A tenu ce poste pendant plusieurs saisons.",
            "A découvert ce métier en immersion de deux semaines.",
            "A exercé ce métier en mission, plusieurs fois six mois.",
            "Se prépare à ce métier avec sa structure.",
            "Termine une formation courte dans ce métier.",
            "Vient d'un autre métier et change de projet.");

    private static final List<String> WISHES = List.of(
            "Souhaite un emploi durable.",
            "Préfère le travail en équipe.",
            "Préfère le travail en autonomie.",
            "Souhaite commencer par une immersion.",
            "Souhaite se former en travaillant.",
            "Connaît les consignes de sécurité du métier.",
            "Projet de métier confirmé avec sa structure.");

    private static final String WITH_CUSTOMERS = "Échanges quotidiens avec la clientèle, à l'oral.";
    private static final String WITH_PEOPLE =
            "Comprendre les besoins des personnes accompagnées et transmettre les consignes à l'équipe.";
    private static final String WITH_ALARMS = "Renseigner, alerter les secours et rendre compte à l'oral et par écrit.";
    private static final String AT_A_DESK = "Accueillir, renseigner et écrire des messages courts.";
    private static final String AT_WORK = "Lire les consignes de sécurité et rendre compte de son travail.";

    private DemoWords() {}

    /** One of the usual job titles of the occupation, in both genders. */
    static String title(String rome, DemoDraw draw) {
        var usual = DemoOccupations.of(rome).appellations().stream()
                .filter(name -> !name.matches(".*\\b(Homme|Femme|Chef|Directeur).*"))
                .limit(4)
                .toList();
        return draw.oneOf(usual) + " (F/H)";
    }

    static String description(String employer, String rome, List<Skill> skills, DemoDraw draw) {
        var sentences = new ArrayList<String>();
        sentences.add("%s recrute. Métier : %s."
                .formatted(employer, DemoOccupations.of(rome).inSentence()));
        sentences.add("Au programme : "
                + skills.stream().map(skill -> lower(skill.label())).collect(Collectors.joining(" ; ")) + ".");
        sentences.addAll(draw.some(OFFERED, draw.between(1, 3)));
        return String.join(" ", sentences);
    }

    /** The pitch that a company reads before it knows who the person is: plans and experience, without identity or origin. */
    static String pitch(String rome, DemoDraw draw) {
        return "Métier visé : %s. %s %s"
                .formatted(DemoOccupations.of(rome).inSentence(), draw.oneOf(EXPERIENCE), draw.oneOf(WISHES));
    }

    /** The French level that the work requires, with a reason where the club's rules require one. */
    static void french(ObjectNode need, Trade trade, DemoDraw draw) {
        var level = trade.french();
        if (level == null || !draw.chance(80)) {
            return;
        }
        need.put("frenchOral", level);
        if (level.startsWith("B")) {
            var reason = reason(trade.rome());
            if (!reason.equals(WITH_CUSTOMERS) && draw.chance(40)) {
                need.put("frenchWritten", "B1");
            }
            need.put("frenchReason", reason);
        }
    }

    private static String reason(String rome) {
        return switch (rome.substring(0, 2)) {
            case "D1", "G1" -> WITH_CUSTOMERS;
            case "J1", "K1" -> WITH_PEOPLE;
            case "M1" -> AT_A_DESK;
            default -> rome.startsWith("K25") ? WITH_ALARMS : AT_WORK;
        };
    }

    private static String lower(String label) {
        var plain = label.length() > 1 && Character.isLowerCase(label.charAt(1));
        return plain ? label.substring(0, 1).toLowerCase(Locale.FRENCH) + label.substring(1) : label;
    }
}
