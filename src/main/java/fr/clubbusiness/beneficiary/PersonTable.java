package fr.clubbusiness.beneficiary;

import fr.clubbusiness.exchange.Cells;
import fr.clubbusiness.exchange.Column;
import fr.clubbusiness.exchange.Table;
import fr.clubbusiness.referential.SkillProof;
import java.util.List;

/**
 * People as a table. Barriers, criteria and excluded conditions may be brought in by the structure, and are in no export; a file without
 * their columns leaves them as they are.
 */
final class PersonTable {
    static final Table<ExportedPerson> TABLE = new Table<>(
            "personnes",
            List.of(
                    Column.shown(Table.REFERENCE, it -> it.beneficiary().reference()),
                    Column.of("Structure", "structureId", Cells.TEXT, ExportedPerson::structure),
                    Column.of(
                            "Identifiant externe",
                            Table.KEY,
                            Cells.TEXT,
                            it -> it.beneficiary().externalId()),
                    Column.<ExportedPerson>of(
                                    "Prénom",
                                    "firstName",
                                    Cells.TEXT,
                                    it -> it.identity().firstName())
                            .needed(),
                    Column.<ExportedPerson>of(
                                    "Nom",
                                    "lastName",
                                    Cells.TEXT,
                                    it -> it.identity().lastName())
                            .needed(),
                    Column.<ExportedPerson>of(
                                    "Date de naissance",
                                    "birthDate",
                                    Cells.DATE,
                                    it -> it.identity().birthDate())
                            .needed(),
                    Column.of(
                            "Adresse électronique",
                            "email",
                            Cells.TEXT,
                            it -> it.identity().email()),
                    Column.of(
                            "Téléphone",
                            "phone",
                            Cells.TEXT,
                            it -> it.identity().phone()),
                    Column.shown("État", it -> it.beneficiary().state()),
                    Column.of(
                            "Avancement",
                            "readiness",
                            Cells.TEXT,
                            it -> it.beneficiary().readiness()),
                    Column.shown("Accord en cours", it -> it.beneficiary().agreementInForce()),
                    Column.shown("Attend depuis", it -> it.beneficiary().waitingSince()),
                    Column.<ExportedPerson>of(
                                    "Code commune",
                                    "communeCode",
                                    Cells.TEXT,
                                    it -> it.beneficiary().communeCode())
                            .needed(),
                    Column.of(
                            "Métiers visés",
                            "targetOccupations",
                            Cells.CODES,
                            it -> it.beneficiary().targetOccupations()),
                    Column.of(
                            "Ouvert sans expérience",
                            "openToEntryLevel",
                            Cells.YES_NO,
                            it -> it.beneficiary().openToEntryLevel()),
                    Column.of("Compétences", "skills", Cells.qualified("proof", false), PersonTable::skills),
                    Column.of(
                            "Certifications",
                            "certifications",
                            Cells.CODES,
                            it -> it.beneficiary().certifications()),
                    Column.of(
                            "Trajet maximal en minutes",
                            "maxJourneyMinutes",
                            Cells.NUMBER,
                            it -> it.beneficiary().maxJourneyMinutes()),
                    Column.of(
                            "Transports",
                            "transport",
                            Cells.CODES,
                            it -> it.beneficiary().transport()),
                    Column.of(
                            "Disponible le",
                            "availableFrom",
                            Cells.DATE,
                            it -> it.beneficiary().availableFrom()),
                    Column.of(
                            "Français oral",
                            "frenchOral",
                            Cells.TEXT,
                            it -> it.beneficiary().frenchOral()),
                    Column.of(
                            "Français écrit",
                            "frenchWritten",
                            Cells.TEXT,
                            it -> it.beneficiary().frenchWritten()),
                    Column.of(
                            "Permis",
                            "drivingLicences",
                            Cells.CODES,
                            it -> it.beneficiary().drivingLicences()),
                    Column.of(
                            "Contrats",
                            "contractTypes",
                            Cells.CODES,
                            it -> it.beneficiary().contractTypes()),
                    Column.of(
                            "Heures minimales",
                            "weeklyHoursMin",
                            Cells.NUMBER,
                            it -> it.beneficiary().weeklyHoursMin()),
                    Column.of(
                            "Heures maximales",
                            "weeklyHoursMax",
                            Cells.NUMBER,
                            it -> it.beneficiary().weeklyHoursMax()),
                    Column.of(
                            "Présentation",
                            "pitch",
                            Cells.TEXT,
                            it -> it.beneficiary().pitch()),
                    Column.of(
                            "Contrat en cours",
                            "currentContract",
                            Cells.TEXT,
                            it -> it.beneficiary().currentContract()),
                    Column.told("Conditions exclues", "excludedConditions", Cells.CODES_OR_NONE),
                    Column.told("Freins", "barriers", Cells.qualified("status", true)),
                    Column.told("Critères d'éligibilité", "eligibilityCriteria", Cells.CODES_OR_NONE),
                    Column.told("Accord donné le", "agreement.givenOn", Cells.DATE),
                    Column.told("Accord par", "agreement.means", Cells.TEXT),
                    Column.told("Informée le", "agreement.informedOn", Cells.DATE)));

    private PersonTable() {}

    private static List<String> skills(ExportedPerson person) {
        return person.beneficiary().skills().stream()
                .map(skill -> skill.proof() == SkillProof.DECLARED ? skill.code() : skill.code() + ":" + skill.proof())
                .toList();
    }
}
