package fr.clubbusiness.beneficiary.register;

import fr.clubbusiness.list.CellReaders;
import fr.clubbusiness.list.ListTable;
import fr.clubbusiness.list.TableColumn;
import fr.clubbusiness.vocabulary.SkillProof;
import java.util.List;

/**
 * People as a table. Barriers, criteria and excluded conditions may be brought in by the structure, and are in no export; a file without
 * their columns leaves them as they are.
 */
final class PersonTable {
    static final ListTable<ExportedPerson> TABLE = new ListTable<>(
            "personnes",
            List.of(
                    TableColumn.shown(
                            ListTable.REFERENCE, it -> it.beneficiary().reference()),
                    TableColumn.of("Structure", "structureId", CellReaders.TEXT, ExportedPerson::structure),
                    TableColumn.of(
                            "Identifiant externe",
                            ListTable.KEY,
                            CellReaders.TEXT,
                            it -> it.beneficiary().externalId()),
                    TableColumn.<ExportedPerson>of(
                                    "Prénom",
                                    "firstName",
                                    CellReaders.TEXT,
                                    it -> it.identity().firstName())
                            .needed(),
                    TableColumn.<ExportedPerson>of(
                                    "Nom",
                                    "lastName",
                                    CellReaders.TEXT,
                                    it -> it.identity().lastName())
                            .needed(),
                    TableColumn.<ExportedPerson>of(
                                    "Date de naissance",
                                    "birthDate",
                                    CellReaders.DATE,
                                    it -> it.identity().birthDate())
                            .needed(),
                    TableColumn.of(
                            "Adresse électronique",
                            "email",
                            CellReaders.TEXT,
                            it -> it.identity().email()),
                    TableColumn.of(
                            "Téléphone",
                            "phone",
                            CellReaders.TEXT,
                            it -> it.identity().phone()),
                    TableColumn.of(
                            "Joignable par",
                            "contactChannels",
                            CellReaders.CODES,
                            it -> it.identity().contactChannels()),
                    TableColumn.shown("État", it -> it.beneficiary().state()),
                    TableColumn.of(
                            "Avancement",
                            "readiness",
                            CellReaders.TEXT,
                            it -> it.beneficiary().readiness()),
                    TableColumn.shown("Accord en cours", it -> it.beneficiary().agreementInForce()),
                    TableColumn.shown("Attend depuis", it -> it.beneficiary().waitingSince()),
                    TableColumn.shown("Prochain contact", it -> it.beneficiary().nextContactOn()),
                    TableColumn.<ExportedPerson>of(
                                    "Code commune",
                                    "communeCode",
                                    CellReaders.TEXT,
                                    it -> it.beneficiary().communeCode())
                            .needed(),
                    TableColumn.of(
                            "Métiers visés",
                            "targetOccupations",
                            CellReaders.CODES,
                            it -> it.beneficiary().targetOccupations()),
                    TableColumn.of(
                            "Ouvert sans expérience",
                            "openToEntryLevel",
                            CellReaders.YES_NO,
                            it -> it.beneficiary().openToEntryLevel()),
                    TableColumn.of("Compétences", "skills", CellReaders.qualified("proof"), PersonTable::skills),
                    TableColumn.of(
                            "Certifications",
                            "certifications",
                            CellReaders.CODES,
                            it -> it.beneficiary().certifications()),
                    TableColumn.of(
                            "Trajet maximal en minutes",
                            "maxJourneyMinutes",
                            CellReaders.NUMBER,
                            it -> it.beneficiary().maxJourneyMinutes()),
                    TableColumn.of(
                            "Transports",
                            "transport",
                            CellReaders.CODES,
                            it -> it.beneficiary().transport()),
                    TableColumn.of(
                            "Disponible le",
                            "availableFrom",
                            CellReaders.DATE,
                            it -> it.beneficiary().availableFrom()),
                    TableColumn.of(
                            "Français oral",
                            "frenchOral",
                            CellReaders.TEXT,
                            it -> it.beneficiary().frenchOral()),
                    TableColumn.of(
                            "Français écrit",
                            "frenchWritten",
                            CellReaders.TEXT,
                            it -> it.beneficiary().frenchWritten()),
                    TableColumn.of(
                            "Permis",
                            "drivingLicences",
                            CellReaders.CODES,
                            it -> it.beneficiary().drivingLicences()),
                    TableColumn.of(
                            "Contrats",
                            "contractTypes",
                            CellReaders.CODES,
                            it -> it.beneficiary().contractTypes()),
                    TableColumn.of(
                            "Heures minimales",
                            "weeklyHoursMin",
                            CellReaders.NUMBER,
                            it -> it.beneficiary().weeklyHoursMin()),
                    TableColumn.of(
                            "Heures maximales",
                            "weeklyHoursMax",
                            CellReaders.NUMBER,
                            it -> it.beneficiary().weeklyHoursMax()),
                    TableColumn.of(
                            "Présentation",
                            "pitch",
                            CellReaders.TEXT,
                            it -> it.beneficiary().pitch()),
                    TableColumn.of(
                            "Contrat en cours",
                            "currentContract",
                            CellReaders.TEXT,
                            it -> it.beneficiary().currentContract()),
                    TableColumn.importOnly("Conditions exclues", "excludedConditions", CellReaders.CODES),
                    TableColumn.importOnly("Freins", "barriers", CellReaders.qualified("status")),
                    TableColumn.importOnly("Critères d'éligibilité", "eligibilityCriteria", CellReaders.CODES),
                    TableColumn.importOnly("Accord donné le", "agreement.givenOn", CellReaders.DATE),
                    TableColumn.importOnly("Accord par", "agreement.means", CellReaders.TEXT),
                    TableColumn.importOnly("Informée le", "agreement.informedOn", CellReaders.DATE)));

    private PersonTable() {}

    private static List<String> skills(ExportedPerson person) {
        return person.beneficiary().skills().stream()
                .map(skill -> skill.proof() == SkillProof.DECLARED ? skill.code() : skill.code() + ":" + skill.proof())
                .toList();
    }
}
