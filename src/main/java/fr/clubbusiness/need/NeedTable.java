package fr.clubbusiness.need;

import fr.clubbusiness.list.CellReader;
import fr.clubbusiness.list.CellReaders;
import fr.clubbusiness.list.ListTable;
import fr.clubbusiness.list.TableColumn;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Needs as a table. An import accepts the file of an export. */
final class NeedTable {
    static final ListTable<NeedView> TABLE = new ListTable<>(
            "besoins",
            List.of(
                    TableColumn.shown(ListTable.REFERENCE, NeedView::reference),
                    TableColumn.shown("État", NeedView::status),
                    TableColumn.of(
                            "Employeur",
                            "employerId",
                            CellReaders.TEXT,
                            need -> need.employer().reference()),
                    TableColumn.shown(
                            "Nom de l'employeur", need -> need.employer().name()),
                    TableColumn.of("Identifiant externe", ListTable.KEY, CellReaders.TEXT, NeedView::externalId),
                    TableColumn.of("Intitulé", "title", CellReaders.TEXT, NeedView::title)
                            .needed(),
                    TableColumn.of("Description", "description", CellReaders.TEXT, NeedView::description),
                    TableColumn.of("Code ROME", "romeCode", CellReaders.TEXT, NeedView::romeCode)
                            .needed(),
                    TableColumn.shown("Métier", NeedView::occupationLabel),
                    TableColumn.of("Postes", "positions", CellReaders.NUMBER, NeedView::positions)
                            .needed(),
                    TableColumn.shown("Postes pourvus", NeedView::positionsFilled),
                    TableColumn.of("Code commune", "communeCode", CellReaders.TEXT, NeedView::communeCode)
                            .needed(),
                    TableColumn.shown("Commune", NeedView::communeName),
                    TableColumn.of("Contrats", "contractTypes", CellReaders.CODES, NeedView::contractTypes)
                            .needed(),
                    TableColumn.of("Durée en mois", "contractMonths", CellReaders.NUMBER, NeedView::contractMonths),
                    TableColumn.of("Heures par semaine", "weeklyHours", CellReaders.NUMBER, NeedView::weeklyHours)
                            .needed(),
                    TableColumn.of("Début", "startDate", CellReaders.DATE, NeedView::startDate)
                            .needed(),
                    TableColumn.of("Expérience", "experience", CellReaders.TEXT, NeedView::experience),
                    TableColumn.of("Salaire de", "pay.from", CellReaders.NUMBER, pay(NeedRequest.PayRequest::from)),
                    TableColumn.of("Salaire à", "pay.to", CellReaders.NUMBER, pay(NeedRequest.PayRequest::to)),
                    TableColumn.of(
                            "Période du salaire", "pay.period", CellReaders.TEXT, pay(NeedRequest.PayRequest::period)),
                    TableColumn.of(
                            "Compétences exigées", "skills", codes("required", true), need -> skills(need, true)),
                    TableColumn.of(
                            "Compétences souhaitées", "skills", codes("required", false), need -> skills(need, false)),
                    TableColumn.of("Français oral", "frenchOral", CellReaders.TEXT, NeedView::frenchOral),
                    TableColumn.of("Français écrit", "frenchWritten", CellReaders.TEXT, NeedView::frenchWritten),
                    TableColumn.of("Raison du français", "frenchReason", CellReaders.TEXT, NeedView::frenchReason),
                    TableColumn.of(
                            "Permis exigés", "drivingLicences", codes("partOfJob", true), need -> licences(need, true)),
                    TableColumn.of(
                            "Permis souhaités",
                            "drivingLicences",
                            codes("partOfJob", false),
                            need -> licences(need, false)),
                    TableColumn.of("Certifications", "certifications", CellReaders.CODES, NeedView::certifications),
                    TableColumn.of(
                            "Conditions de travail", "workConditions", CellReaders.CODES, NeedView::workConditions),
                    TableColumn.of("Aménagements", "accommodations", CellReaders.CODES, NeedView::accommodations),
                    TableColumn.of(
                            "Immersion possible", "immersionPossible", CellReaders.YES_NO, NeedView::immersionPossible),
                    TableColumn.of(
                            "Formation possible",
                            "trainingBeforeHirePossible",
                            CellReaders.YES_NO,
                            NeedView::trainingBeforeHirePossible),
                    TableColumn.of("Tuteur", "tutor", CellReaders.YES_NO, NeedView::tutor),
                    TableColumn.of("Desserte", "transitAccess", CellReaders.YES_NO, NeedView::transitAccess),
                    // An imported draft stays a draft unless its cell says otherwise, and an import opens no closed
                    // need.
                    TableColumn.of(
                            "Ouvert",
                            "open",
                            CellReaders.YES_NO_OR_UNCHANGED,
                            need -> need.status() == NeedStatus.OPEN),
                    TableColumn.shown("Ouvert le", NeedView::openedAt),
                    TableColumn.shown("Expire le", NeedView::lapsesOn),
                    TableColumn.shown("Créé le", NeedView::createdAt),
                    TableColumn.shown("Modifié le", NeedView::updatedAt)));

    private NeedTable() {}

    private static CellReader codes(String property, boolean value) {
        return CellReaders.things(Map.of(property, value));
    }

    private static Function<NeedView, @Nullable Object> pay(Function<NeedRequest.PayRequest, @Nullable Object> part) {
        return need -> need.pay() == null ? null : part.apply(need.pay());
    }

    private static List<String> skills(NeedView need, boolean required) {
        return need.skills().stream()
                .filter(skill -> skill.required() == required)
                .map(NeedView.SkillView::code)
                .toList();
    }

    private static List<String> licences(NeedView need, boolean partOfJob) {
        return need.drivingLicences().stream()
                .filter(licence -> licence.partOfJob() == partOfJob)
                .map(licence -> licence.code().name())
                .toList();
    }
}
