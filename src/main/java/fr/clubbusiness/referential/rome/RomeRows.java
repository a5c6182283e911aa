package fr.clubbusiness.referential.rome;

import fr.clubbusiness.referential.LinkKind;
import fr.clubbusiness.shared.RomeCode;
import java.util.List;

/** The rows of the tables of occupations, from a distribution or the shipped core. Fields have the names of the columns. */
record RomeRows(
        List<OccupationRow> occupations,
        List<SkillRow> skills,
        List<AppellationRow> appellations,
        List<OccupationSkillRow> occupationSkills,
        List<LinkRow> links) {

    record OccupationRow(RomeCode romeCode, String label, String version) {}

    record SkillRow(String code, String label, String version) {}

    record AppellationRow(String code, RomeCode romeCode, String label, int position, String version) {}

    record OccupationSkillRow(RomeCode romeCode, String skillCode, int position) {}

    record LinkRow(RomeCode fromCode, RomeCode toCode, LinkKind kind) {}
}
