package fr.clubbusiness.local.demo;

import fr.clubbusiness.local.demo.DemoOrganisations.DemoOrganisation;
import fr.clubbusiness.local.server.HttpCalls;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The companies of the demo: those of the local users, then companies of trades that recruit, with invented names. */
final class DemoCompanies {
    /**
     * First words of the name, NAF code, how many of 148, whether its staff work at customers' sites (S) or on its own site (O), and the occupations
     * it recruits, with their weights.
     */
    private static final List<CompanyProfile> PROFILES =
            """
            Propreté|8121Z|8|S|K2204:8 K2202:1 K2203:1
            Nettoyage|8122Z|5|S|K2204:6 K2202:2 K2303:1
            Clarté Services|8121Z|4|S|K2204:7 K2203:1 I1203:1
            Hygiène et Services|8129B|2|S|K2204:4 K2305:2 K2303:1
            La Table|5610A|4|O|G1602:3 G1803:3 G1605:2
            Brasserie|5610A|3|O|G1803:3 G1602:2 G1801:1 G1605:2
            Restauration|5629A|4|S|G1603:4 G1602:3 G1605:2
            Traiteur|5621Z|3|S|G1602:3 G1603:2 N4105:1
            Le Fournil|1071C|3|O|D1102:3 D1106:3
            Pizzeria|5610C|2|O|G1604:3 G1603:3 N4104:1
            Entrepôts|5210B|6|O|N1103:5 N1105:3 N1101:2
            Messagerie|5229A|4|O|N4105:4 N1105:3 N4104:2
            Livraisons|4941B|3|S|N4105:5 N1105:2
            Déménagements|4942Z|2|S|N1102:3 N4105:1
            Courses|5320Z|1|S|N4104:3 M1603:1
            Bâtiment|4120B|4|S|F1703:3 F1704:4 F1701:2
            Peinture|4334Z|3|S|F1606:5 F1609:1 F1611:1
            Électricité|4321A|3|S|F1602:5 I1307:2
            Chauffage|4322A|3|S|F1603:5 I1203:2
            Sols et Carrelages|4333Z|2|S|F1608:3 F1609:2
            Couverture|4391B|1|S|F1610:3 F1613:2
            Travaux publics|4211Z|2|S|F1702:3 F1704:3 F1705:2 F1302:1
            Menuiserie|4332A|2|S|F1607:3 F1604:2 H2206:1
            Jardins|8130Z|5|S|A1203:6 A1201:1
            Paysages|8130Z|3|S|A1203:5 A1414:1 A1202:1
            Aide à domicile|8810A|5|S|K1302:4 K1304:5
            Résidence|8710A|4|O|J1501:2 J1301:2 K1302:2 G1603:1 K2204:2
            Crèche|8891A|3|O|K1303:4 J1304:2 K2204:1
            Clinique|8610Z|2|O|J1301:4 M1609:1 J1305:1 K2201:1
            Marché|4711D|6|O|D1507:4 D1505:3 D1106:2 D1101:1
            Épicerie|4711B|3|O|D1505:2 D1507:2 D1106:1
            Boutique|4771Z|4|O|D1214:4 D1505:1 D1207:1
            Maison|4759B|2|O|D1212:3 N4105:1
            Fleurs|4776Z|1|O|D1209:3
            Sécurité|8010Z|7|S|K2503:5 K2501:2
            Hôtel|5510Z|8|O|G1501:4 G1703:2 G1502:2 G1702:1 G1603:2
            Recyclage|3832Z|3|O|K2304:5 N1105:1 N1101:1
            Collecte|3811Z|2|S|K2303:4 K2304:2
            Seconde Vie|4779Z|2|O|K2304:3 I1402:2 D1214:1 I1607:1
            Mécanique|2562B|2|O|H2903:2 H2909:3 H2913:2
            Conditionnement|8292Z|3|O|H3302:5 H3301:2 N1103:1
            Câblage|2712Z|1|O|H2602:3 H2604:2 H3302:1
            Blanchisserie|9601A|2|O|K2201:4 N4105:1
            Atelier Couture|1413Z|1|O|H2402:2 B1803:2
            Relation Clients|8220Z|2|O|D1408:4 M1601:1
            Gestion|8211Z|2|O|M1602:3 M1607:2 M1606:1
            Accueil|8299Z|1|O|M1601:4
            """.lines().map(CompanyProfile::read).toList();

    /** Last words of a name, enough for all companies of one trade. */
    static final List<String> NAME_ENDINGS = Arrays.stream("""
            du Val,des Coteaux,du Pont,de l'Ouest,des Tilleuls,du Belvédère,de la Boucle,des Deux Ponts,du Mail,de l'Étang,des Cerisiers,
            du Clos,de la Plaine,des Acacias,du Moulin,de la Fontaine,des Vignes,du Quai,de l'Île,du Grand Chêne,des Glycines,
            de la Colline,du Port,des Berges,de l'Horloge,des Trois Rivières,du Rond-Point,de la Passerelle,des Marronniers,
            du Petit Bois,de la Source,des Hirondelles,du Plateau,de l'Orangerie,des Lilas,du Viaduc,de la Terrasse,des Peupliers,
            du Verger,de la Clairière,des Mouettes,du Cèdre,de l'Aqueduc,des Charmes,du Canal,de la Halle,des Ormes,du Sentier
            """.replace("\n", "").split(",", -1))
            .map(String::strip)
            .toList();

    private final List<Company> all;

    /** The usual properties of the companies of one trade. */
    record CompanyProfile(String head, String naf, int count, boolean atCustomers, DemoChoice<String> occupations) {
        private static CompanyProfile read(String line) {
            var fields = line.split("\\|", -1);
            return new CompanyProfile(
                    fields[0], fields[1], Integer.parseInt(fields[2]), fields[3].equals("S"), DemoChoice.of(fields[4]));
        }
    }

    /** A company. Its needs refer to its {@code externalId}. */
    record Company(String externalId, String siret, String name, String communeCode, CompanyProfile profile) {
        private String body(DemoDraw draw) {
            return HttpCalls.JSON
                    .createObjectNode()
                    .put("externalId", externalId)
                    .put("siret", siret)
                    .put("name", name)
                    .put("nafCode", profile.naf())
                    .put("communeCode", communeCode)
                    .put("contactEmail", DemoContacts.email(name))
                    .put("contactPhone", DemoContacts.landline(draw))
                    .toString();
        }
    }

    /** Creates 148 companies in each round. */
    DemoCompanies(int rounds) {
        all = new ArrayList<>();
        for (int round = 0; round < rounds; round++) {
            for (int h = 0; h < PROFILES.size(); h++) {
                for (int i = 0; i < PROFILES.get(h).count(); i++) {
                    add(PROFILES.get(h), 7 * h + 5 * (round * PROFILES.get(h).count() + i));
                }
            }
        }
    }

    private void add(CompanyProfile profile, int tail) {
        var n = all.size();
        all.add(new Company(
                "entreprise-%04d".formatted(n + 1),
                DemoSirets.company(n),
                profile.head() + " " + NAME_ENDINGS.get(tail % NAME_ENDINGS.size()),
                commune(n),
                profile));
    }

    /** A commune drawn by jobs. Every commune gets at least one company: one in four of the first companies goes through them in order. */
    private static String commune(int n) {
        var communes = DemoCommunes.all();
        return n % 4 == 1 && n / 4 < communes.size()
                ? communes.get(n / 4).code()
                : DemoCommunes.ofWork(DemoDraw.of("company.commune", n)).code();
    }

    /** All companies except those of the local users. */
    List<Company> all() {
        return all;
    }

    /** The company of the user {@code company}: cleaning, in all communes. */
    static Company cleaning() {
        return ofUser(DemoOrganisations.COMPANY, "92012", PROFILES.getFirst());
    }

    /** The company of the user {@code company2}: contract catering. */
    static Company catering() {
        var restauration = PROFILES.stream()
                .filter(profile -> profile.head().equals("Restauration"))
                .findFirst()
                .orElseThrow();
        return ofUser(DemoOrganisations.COMPANY2, "92050", restauration);
    }

    private static Company ofUser(DemoOrganisation organisation, String communeCode, CompanyProfile profile) {
        return new Company(organisation.alias(), organisation.siret(), organisation.name(), communeCode, profile);
    }

    /** The request bodies that create them, those of the local users first. */
    List<String> bodies() {
        var others = IntStream.range(0, all.size()).mapToObj(n -> all.get(n).body(DemoDraw.of("company.phone", n)));
        return Stream.concat(new LocalUsersOnly().companies().stream(), others).toList();
    }
}
