package fr.clubbusiness.need;

import fr.clubbusiness.exchange.Cell;
import fr.clubbusiness.exchange.Cells;
import fr.clubbusiness.exchange.Column;
import fr.clubbusiness.exchange.Table;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Needs as a table: the file of an export is one that an import takes back. */
final class NeedTable {
    static final Table<NeedView> TABLE = new Table<>(
            "besoins",
            List.of(
                    Column.shown(Table.REFERENCE, NeedView::reference),
                    Column.shown("État", NeedView::status),
                    Column.of(
                            "Employeur",
                            "employerId",
                            Cells.TEXT,
                            need -> need.employer().reference()),
                    Column.shown("Nom de l'employeur", need -> need.employer().name()),
                    Column.of("Identifiant externe", Table.KEY, Cells.TEXT, NeedView::externalId),
                    Column.of("Intitulé", "title", Cells.TEXT, NeedView::title).needed(),
                    Column.of("Description", "description", Cells.TEXT, NeedView::description),
                    Column.of("Code ROME", "romeCode", Cells.TEXT, NeedView::romeCode)
                            .needed(),
                    Column.shown("Métier", NeedView::occupationLabel),
                    Column.of("Postes", "positions", Cells.NUMBER, NeedView::positions)
                            .needed(),
                    Column.shown("Postes pourvus", NeedView::positionsFilled),
                    Column.of("Code commune", "communeCode", Cells.TEXT, NeedView::communeCode)
                            .needed(),
                    Column.shown("Commune", NeedView::communeName),
                    Column.of("Contrats", "contractTypes", Cells.CODES, NeedView::contractTypes)
                            .needed(),
                    Column.of("Durée en mois", "contractMonths", Cells.NUMBER, NeedView::contractMonths),
                    Column.of("Heures par semaine", "weeklyHours", Cells.NUMBER, NeedView::weeklyHours)
                            .needed(),
                    Column.of("Début", "startDate", Cells.DATE, NeedView::startDate)
                            .needed(),
                    Column.of("Expérience", "experience", Cells.TEXT, NeedView::experience),
                    Column.of("Salaire de", "pay.from", Cells.NUMBER, pay(NeedRequest.PayRequest::from)),
                    Column.of("Salaire à", "pay.to", Cells.NUMBER, pay(NeedRequest.PayRequest::to)),
                    Column.of("Période du salaire", "pay.period", Cells.TEXT, pay(NeedRequest.PayRequest::period)),
                    Column.of("Compétences exigées", "skills", things("required", true), need -> skills(need, true)),
                    Column.of(
                            "Compétences souhaitées", "skills", things("required", false), need -> skills(need, false)),
                    Column.of("Français oral", "frenchOral", Cells.TEXT, NeedView::frenchOral),
                    Column.of("Français écrit", "frenchWritten", Cells.TEXT, NeedView::frenchWritten),
                    Column.of("Raison du français", "frenchReason", Cells.TEXT, NeedView::frenchReason),
                    Column.of(
                            "Permis exigés",
                            "drivingLicences",
                            things("partOfJob", true),
                            need -> licences(need, true)),
                    Column.of(
                            "Permis souhaités",
                            "drivingLicences",
                            things("partOfJob", false),
                            need -> licences(need, false)),
                    Column.of("Certifications", "certifications", Cells.CODES, NeedView::certifications),
                    Column.of("Conditions de travail", "workConditions", Cells.CODES, NeedView::workConditions),
                    Column.of("Aménagements", "accommodations", Cells.CODES, NeedView::accommodations),
                    Column.of("Immersion possible", "immersionPossible", Cells.YES_NO, NeedView::immersionPossible),
                    Column.of(
                            "Formation possible",
                            "trainingBeforeHirePossible",
                            Cells.YES_NO,
                            NeedView::trainingBeforeHirePossible),
                    Column.of("Tuteur", "tutor", Cells.YES_NO, NeedView::tutor),
                    Column.of("Desserte", "transitAccess", Cells.YES_NO, NeedView::transitAccess),
                    // A draft stays one when the file comes back, and nothing that was closed is opened by it.
                    Column.of("Ouvert", "open", Cells.YES_NO, need -> need.status() == NeedStatus.OPEN),
                    Column.shown("Ouvert le", NeedView::openedAt),
                    Column.shown("Expire le", NeedView::lapsesOn),
                    Column.shown("Créé le", NeedView::createdAt),
                    Column.shown("Modifié le", NeedView::updatedAt)));

    private NeedTable() {}

    private static Cell things(String what, boolean said) {
        return Cells.things(Map.of(what, said));
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
