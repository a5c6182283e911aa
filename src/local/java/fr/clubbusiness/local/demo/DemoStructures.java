package fr.clubbusiness.local.demo;

import fr.clubbusiness.directory.StructureKind;
import fr.clubbusiness.local.demo.DemoOrganisations.DemoOrganisation;
import fr.clubbusiness.local.server.HttpCalls;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The structures of the demo: those of the local users, then every usual kind of the département. */
final class DemoStructures {
    /**
     * Kind, how many of 58, weight of each in the number of people, their ages, whether it may prescribe by the national list (P) or not (-), whether
     * it is public and named after its commune (C) or not (-), first words of its names and, after "=", the occupations it hires for.
     */
    private static final List<StructureProfile> PROFILES =
            """
            ACI|8|20|18-62|-|-|Ateliers solidaires=K2204 H3302 F1606,Jardins solidaires=A1203 A1414,Recyclerie=K2304 I1402
            EI|5|16|18-62|-|-|Services solidaires=K2204 I1203,Cuisine solidaire=G1602 G1603 G1605,Bâti solidaire=F1606 F1703
            AI|5|35|18-64|-|-|Coup de main=K1304 K2204 A1203,Emplois de proximité=K1304 G1605 N1105
            ETTI|4|35|18-60|-|-|Intérim solidaire=N1105 K2204 F1704,Intérim d'insertion=N1103 G1605 F1704
            GEIQ|2|14|18-55|-|-|GEIQ Propreté=K2204 K2202,GEIQ Bâtiment=F1703 F1602
            EA|3|12|18-62|-|-|Atelier adapté=H3302 H3301,Services adaptés=A1203 M1606
            EATT|1|12|18-62|-|-|Intérim adapté=M1602 H3302
            EITI|1|8|18-60|-|-|Livreurs indépendants=N4104
            ESAT|5|14|18-60|-|-|ESAT=A1203
            ML|6|130|16-25|P|C|Mission locale
            CAP_EMPLOI|1|160|18-62|P|C|Cap emploi
            PLIE|2|110|25-62|P|C|PLIE
            FT|3|150|18-64|P|C|Agence pour l'emploi
            CCAS|5|30|18-64|P|C|CCAS
            DEPT|2|90|25-62|P|C|Espace insertion
            E2C|1|40|16-25|P|C|École de la deuxième chance
            AFPA|1|30|18-60|P|C|Centre de formation
            CHRS|1|16|18-60|P|-|Foyer
            CADA|1|12|18-55|P|-|Maison d'accueil
            OTHER|1|14|18-64|-|-|Association d'entraide
            """.lines().map(StructureProfile::read).toList();

    /** Of the first 3,000 people, each structure of the two local users accompanies one in this number. */
    private static final int LOCAL_USERS_SHARE = 27;

    private static final int FIRST_PEOPLE = 3_000;

    private static final Structure WORKSHOP = ofUser(DemoOrganisations.STRUCTURE, "92036", PROFILES.getFirst());
    private static final Structure TEMPORARY_WORK = ofUser(DemoOrganisations.STRUCTURE2, "92025", PROFILES.get(3));

    private final List<Structure> all = new ArrayList<>();
    private final DemoChoice<Structure> holders;

    /** The usual properties of structures of one kind. */
    record StructureProfile(
            StructureKind kind,
            int count,
            int people,
            int youngest,
            int oldest,
            boolean prescriber,
            boolean ofCommune,
            List<NameStart> nameStarts) {
        private static StructureProfile read(String line) {
            var fields = line.split("\\|", -1);
            var ages = fields[3].split("-", -1);
            return new StructureProfile(
                    StructureKind.valueOf(fields[0]),
                    Integer.parseInt(fields[1]),
                    Integer.parseInt(fields[2]),
                    Integer.parseInt(ages[0]),
                    Integer.parseInt(ages[1]),
                    fields[4].equals("P"),
                    fields[5].equals("C"),
                    Stream.of(fields[6].split(",", -1)).map(NameStart::read).toList());
        }
    }

    /** First words of a name, with the matching occupations. Empty for a structure that hires no one. */
    record NameStart(String words, List<String> occupations) {
        private static NameStart read(String text) {
            var parts = text.split("=", -1);
            return new NameStart(parts[0], parts.length == 1 ? List.of() : List.of(parts[1].split(" ", -1)));
        }
    }

    /** A structure. Its people and needs refer to its {@code externalId}. */
    record Structure(
            String externalId,
            String siret,
            String name,
            String communeCode,
            StructureProfile profile,
            List<String> occupations) {
        StructureKind kind() {
            return profile.kind();
        }

        private String body(DemoDraw draw) {
            return HttpCalls.JSON
                    .createObjectNode()
                    .put("externalId", externalId)
                    .put("siret", siret)
                    .put("name", name)
                    .put("kind", kind().name())
                    .put("communeCode", communeCode)
                    .put("contactEmail", DemoContacts.email(name))
                    .put("contactPhone", DemoContacts.landline(draw))
                    .put("prescriber", profile.prescriber() ? "NATIONAL_LIST" : "NO")
                    .toString();
        }
    }

    /** Creates 58 structures in each round. */
    DemoStructures(int rounds) {
        for (int round = 0; round < rounds; round++) {
            for (int s = 0; s < PROFILES.size(); s++) {
                for (int i = 0; i < PROFILES.get(s).count(); i++) {
                    add(PROFILES.get(s), s, round * PROFILES.get(s).count() + i);
                }
            }
        }
        holders = DemoChoice.of(
                all, structure -> structure, structure -> structure.profile().people());
    }

    private void add(StructureProfile profile, int profileIndex, int nth) {
        var n = all.size();
        var communes = DemoCommunes.largest();
        var commune = profile.ofCommune()
                ? communes.get((5 * profileIndex + nth) % communes.size())
                : DemoCommunes.ofHome(DemoDraw.of("structure.commune", n));
        var endings = DemoCompanies.NAME_ENDINGS;
        var start = profile.nameStarts().get(nth % profile.nameStarts().size());
        var name = profile.ofCommune()
                ? start.words() + " " + commune.name() + " (démo)"
                : start.words() + " " + endings.get((11 * profileIndex + 5 * nth + 3) % endings.size());
        all.add(new Structure(
                "structure-%04d".formatted(n + 1),
                DemoSirets.structure(n),
                name,
                commune.code(),
                profile,
                start.occupations()));
    }

    private static Structure ofUser(DemoOrganisation organisation, String communeCode, StructureProfile profile) {
        return new Structure(
                organisation.alias(),
                organisation.siret(),
                organisation.name(),
                communeCode,
                profile,
                profile.nameStarts().getFirst().occupations());
    }

    /** The structure that accompanies the n-th person. */
    Structure holding(int person) {
        if (person < FIRST_PEOPLE && person % LOCAL_USERS_SHARE == 5) {
            return WORKSHOP;
        }
        if (person < FIRST_PEOPLE && person % LOCAL_USERS_SHARE == 14) {
            return TEMPORARY_WORK;
        }
        return holders.pick(DemoDraw.of("person.structure", person));
    }

    /** The structures that post needs of their own, those of the local users first. */
    List<Structure> recruiting() {
        return Stream.concat(Stream.of(WORKSHOP, TEMPORARY_WORK), all.stream())
                .filter(structure -> DemoContracts.recruits(structure.kind()))
                .toList();
    }

    /** The request bodies that create them, those of the local users first. */
    List<String> bodies() {
        var others = IntStream.range(0, all.size()).mapToObj(n -> all.get(n).body(DemoDraw.of("structure.phone", n)));
        return Stream.concat(new LocalUsersOnly().structures().stream(), others).toList();
    }
}
