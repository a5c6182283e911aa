package fr.clubbusiness.local.demo;

import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.clubbusiness.local.server.HttpCalls;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Services that lift barriers, in the published format (data.inclusion, schema 1.0.1), imported as an agency imports a real file. They are drawn by law:
 * how often each theme is offered, whether people come or are helped at a distance, for which territory, how long ago it was updated. None of them
 * exists.
 */
public final class DemoServices {
    /** As many as a département of this size has for these themes. */
    private static final int SERVICES = 400;

    /** Theme, weight, name. */
    private static final List<Offered> OFFERED = """
            lecture-ecriture-calcul--maitriser-le-francais 18 Cours de français
            lecture-ecriture-calcul--maitriser-le-calcul 3 Remise à niveau en calcul
            mobilite--preparer-un-permis 7 Préparation au permis de conduire
            mobilite--acceder-a-un-vehicule 4 Location solidaire de véhicules
            mobilite--mobilite-douce-partagee-collective 4 Apprendre à se déplacer à vélo et en transports
            mobilite--financer-ma-mobilite 3 Aide aux frais de déplacement
            logement-hebergement--louer-un-logement 8 Accompagnement à la recherche de logement
            logement-hebergement--rechercher-une-solution-dhebergement-temporaire 4 Hébergement temporaire
            logement-hebergement--reduire-les-impayes-de-loyer 3 Permanence sur les impayés de loyer
            sante--acces-aux-soins 9 Permanence d'accès aux soins
            sante--sante-mentale 4 Écoute et soutien psychologique
            famille--garde-denfants 8 Garde d'enfants pendant les démarches d'emploi
            famille--soutien-a-la-parentalite-et-a-leducation 3 Café des parents
            numerique--maitriser-les-fondamentaux-du-numerique 9 Atelier d'initiation au numérique
            numerique--acquerir-un-equipement 3 Ordinateurs reconditionnés
            difficultes-administratives-ou-juridiques--accompagnement-aux-demarches-administratives 10 Aide aux démarches administratives
            difficultes-administratives-ou-juridiques--accompagnement-pour-lacces-aux-droits 5 Point d'accès au droit
            difficultes-financieres--acquerir-une-autonomie-budgetaire 5 Point conseil budget
            difficultes-financieres--situation-dendettement-surendettement 3 Aide aux personnes endettées
            trouver-un-emploi--repondre-a-des-offres-demploi 6 Atelier de recherche d'emploi
            equipement-et-alimentation--alimentation 4 Épicerie solidaire
            """.lines().map(Offered::read).toList();

    private static final DemoChoice<Offered> THEMES = DemoChoice.of(OFFERED, offered -> offered, Offered::weight);
    private static final DemoChoice<String> RECEPTION = DemoChoice.of("en-presentiel:80 a-distance:12 both:8");
    private static final DemoChoice<String> ZONES =
            DemoChoice.of("department:50 nobody:20 commune:15 grouping:10 country:5");
    private static final DemoChoice<String> AUDIENCES = DemoChoice.of(
            "tous-publics:50 demandeurs-emploi:15 jeunes:10 familles:8 femmes:5 personnes-exilees:5 beneficiaires-des-minimas-sociaux:5 seniors:2");

    private static final List<String> STRUCTURES = List.of(
            "Maison de quartier",
            "Centre social",
            "Association d'entraide",
            "Plateforme d'insertion",
            "Espace solidaire");

    private static final List<String> NAMES =
            List.of("des Fontaines", "du Parc", "des Acacias", "de la Gare", "du Pont", "des Coteaux");
    private static final int MEAN_AGE_DAYS = 330;
    private static final int OLDEST_DAYS = 2_000;

    private final Path home;
    private final DemoCalls administrator;
    private final LocalDate today;

    /**
     * The services of a club.
     *
     * @param home folder in which the progress is saved
     * @param administrator imports them
     */
    public DemoServices(Path home, DemoCalls administrator, LocalDate today) {
        this.home = home;
        this.administrator = administrator;
        this.today = today;
    }

    /** A theme with its weight and the name of its services. */
    private record Offered(String theme, int weight, String name) {
        static Offered read(String line) {
            var parts = line.split(" ", 3);
            return new Offered(parts[0], Integer.parseInt(parts[1]), parts[2]);
        }
    }

    /**
     * Where a service is.
     *
     * @param latitude of the service, in degrees; null for the centre of the commune
     */
    public record Town(
            String code,
            String name,
            String department,
            @Nullable Double latitude,
            @Nullable Double longitude) {}

    /** Imports them once. Sent twice, the file changes nothing. */
    public void make(Consumer<String> progress) {
        var done = new DemoProgress(home.resolve("demo-services"));
        if (done.complete()) {
            return;
        }
        var file = IntStream.range(0, SERVICES)
                .mapToObj(n -> line(n, town(DemoCommunes.ofHome(DemoDraw.of("service.commune", n))), today))
                .collect(Collectors.joining("\n"));
        var report = administrator.send("/v1/services/import", "application/x-ndjson", file);
        done.finish();
        progress.accept("  services " + report.path("read").asInt());
    }

    private static Town town(DemoCommunes.Commune commune) {
        return new Town(commune.code(), commune.name(), commune.code().substring(0, 2), null, null);
    }

    /** The line of the n-th service, in this town. */
    public static String line(int n, Town town, LocalDate today) {
        var draw = DemoDraw.of("service", n);
        var offered = THEMES.pick(draw);
        var line = HttpCalls.JSON.createObjectNode();
        var structure = draw.oneOf(STRUCTURES) + " " + draw.oneOf(NAMES);
        line.put("id", "demo--service-" + n)
                .put("source", "demo")
                .put("structure_id", "demo--structure-" + n % 97)
                .put("nom", offered.name())
                .put(
                        "description",
                        offered.name() + ", par petits groupes ou en rendez-vous individuel, avec une équipe qui "
                                + "connaît le quartier. L'accueil est ouvert à tous ceux que le service concerne.")
                .put("date_maj", today.minusDays(age(draw)).toString())
                .put("type", draw.chance(60) ? "accompagnement" : "atelier");
        line.putObject("structure").put("nom", structure);
        line.putArray("thematiques").add(draw.chance(2) ? "voyage--sur-la-lune" : offered.theme());
        line.put("frais", draw.chance(75) ? "gratuit" : "payant");
        line.putArray("publics").add(AUDIENCES.pick(draw));
        place(line, town, draw);
        contact(line, draw);
        return line.toString();
    }

    /** Exponential, as things age that somebody updates now and then. */
    private static int age(DemoDraw draw) {
        return (int) Math.min(OLDEST_DAYS, -MEAN_AGE_DAYS * Math.log(1 - draw.unit()));
    }

    private static void place(ObjectNode line, Town town, DemoDraw draw) {
        var reception = RECEPTION.pick(draw);
        var modes = line.putArray("modes_accueil");
        if (!reception.equals("a-distance")) {
            modes.add("en-presentiel");
            line.put("commune", town.name()).put("code_insee", town.code());
            line.put("adresse", draw.between(1, 120) + " rue " + draw.oneOf(NAMES));
            if (town.latitude() != null) {
                line.put("latitude", town.latitude()).put("longitude", town.longitude());
            }
        }
        if (!reception.equals("en-presentiel")) {
            modes.add("a-distance");
        }
        var zone = line.putArray("zone_eligibilite");
        switch (ZONES.pick(draw)) {
            case "department" -> zone.add(town.department());
            case "commune" -> zone.add(town.code());
            case "grouping" -> zone.add("200054781");
            case "country" -> zone.add("france");
            default -> {
                // For everybody.
            }
        }
    }

    private static void contact(ObjectNode line, DemoDraw draw) {
        if (draw.chance(85)) {
            line.put("telephone", "+331990000%02d".formatted(draw.between(0, 99)));
        }
        if (draw.chance(60)) {
            line.put("courriel", "accueil@service.example");
        }
        if (draw.chance(30)) {
            line.put("contact_nom_prenom", "Camille Exemple");
        }
        if (draw.chance(60)) {
            line.put("horaires_accueil", "Mo-Fr 09:00-12:00,14:00-17:00; PH off");
        }
        line.putArray("modes_mobilisation").add(draw.chance(70) ? "telephoner" : "se-presenter");
        line.put("score_qualite", draw.between(50, 100) / 100.0);
    }
}
